--liquibase formatted sql

--changeset switchboard:order-times dbms:mysql,mariadb
-- wake_at is when the order wants to be looked at although nothing was heard: its own time, or its next deadline.
ALTER TABLE orders
  ADD COLUMN scheduled_for DATETIME(6) NULL,
  ADD COLUMN wake_at DATETIME(6) NULL,
  ADD KEY orders_wake (wake_at);

--changeset switchboard:line-deadlines dbms:mysql,mariadb
ALTER TABLE order_line ADD COLUMN deadline_at DATETIME(6) NULL;
UPDATE order_line l JOIN orders o ON o.id = l.order_id SET l.deadline_at = o.created_at + INTERVAL 1 HOUR;
ALTER TABLE order_line MODIFY COLUMN deadline_at DATETIME(6) NOT NULL;

--changeset switchboard:attempt-reviews dbms:mysql,mariadb
-- review_at is from when on a doubt is a person's business, case_id the case that is open about it, cancellation how far
-- giving the attempt back has come. A doubt that was left alone before there were cases is asked about once more.
ALTER TABLE attempt
  ADD COLUMN review_at DATETIME(6) NULL,
  ADD COLUMN case_id BINARY(16) NULL,
  ADD COLUMN cancellation VARCHAR(16) NULL;
UPDATE attempt SET review_at = sent_at + INTERVAL 15 MINUTE WHERE state IN ('SENT', 'ACCEPTED', 'UNKNOWN');
UPDATE attempt SET due_at = created_at WHERE state = 'UNKNOWN' AND due_at IS NULL;

--changeset switchboard:reconciliation-cases dbms:mysql,mariadb
-- Doubts that a person has to look into. decision, resolved_by and note say how each ended.
CREATE TABLE reconciliation_case (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  tenant_id   BINARY(16)   NOT NULL,
  order_id    BINARY(16)   NOT NULL,
  line_id     BINARY(16)   NOT NULL,
  attempt_id  BINARY(16)   NOT NULL,
  status      VARCHAR(16)  NOT NULL,
  opened_at   DATETIME(6)  NOT NULL,
  resolved_at DATETIME(6)  NULL,
  decision    VARCHAR(32)  NULL,
  resolved_by VARCHAR(64)  NULL,
  note        VARCHAR(500) NULL,
  KEY reconciliation_case_status (status, id),
  KEY reconciliation_case_of_order (order_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
