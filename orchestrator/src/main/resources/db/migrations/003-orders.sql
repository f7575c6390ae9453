--liquibase formatted sql

--changeset switchboard:orders dbms:mysql,mariadb
CREATE TABLE orders (
  id               BINARY(16)     NOT NULL PRIMARY KEY,
  tenant_id        BINARY(16)     NOT NULL,
  reference        VARCHAR(255)   NULL,
  status           VARCHAR(24)    NOT NULL,
  version          INT            NOT NULL,
  last_sequence    BIGINT         NOT NULL,
  test_mode        BOOLEAN        NOT NULL,
  total_amount     DECIMAL(18, 6) NOT NULL,
  total_currency   CHAR(3)        NOT NULL,
  traveller_sealed BLOB           NOT NULL,
  departure_date   DATE           NULL,
  return_date      DATE           NULL,
  metadata         TEXT           NOT NULL,
  created_at       DATETIME(6)    NOT NULL,
  updated_at       DATETIME(6)    NOT NULL,
  KEY orders_of_tenant (tenant_id, id),
  KEY orders_by_reference (tenant_id, reference, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:order-lines dbms:mysql,mariadb
CREATE TABLE order_line (
  id                 BINARY(16)     NOT NULL PRIMARY KEY,
  order_id           BINARY(16)     NOT NULL,
  position           SMALLINT       NOT NULL,
  package_id         BINARY(16)     NOT NULL,
  quantity           SMALLINT       NOT NULL,
  unit_price         DECIMAL(18, 6) NOT NULL,
  currency           CHAR(3)        NOT NULL,
  status             VARCHAR(24)    NOT NULL,
  fulfilled_quantity SMALLINT       NOT NULL,
  reason             VARCHAR(64)    NULL,
  decision           MEDIUMTEXT     NOT NULL,
  UNIQUE KEY order_line_position (order_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:line-choices dbms:mysql,mariadb
-- The offers a line may be bought from, best first, as they were when the order was routed.
CREATE TABLE line_choice (
  line_id     BINARY(16)     NOT NULL,
  choice_rank SMALLINT       NOT NULL,
  order_id    BINARY(16)     NOT NULL,
  offer_id    BINARY(16)     NOT NULL,
  provider_id VARCHAR(64)    NOT NULL,
  plan_id     VARCHAR(190)   NOT NULL,
  deliverable VARCHAR(16)    NOT NULL,
  cost_amount DECIMAL(18, 6) NOT NULL,
  currency    CHAR(3)        NOT NULL,
  PRIMARY KEY (line_id, choice_rank),
  KEY line_choice_of_order (order_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:attempts dbms:mysql,mariadb
-- due_at is when the attempt wants work; NULL once it is over. A worker takes a due attempt by its lease. woken_by says
-- what made it due before its time.
CREATE TABLE attempt (
  id                BINARY(16)   NOT NULL PRIMARY KEY,
  order_id          BINARY(16)   NOT NULL,
  line_id           BINARY(16)   NOT NULL,
  unit              SMALLINT     NOT NULL,
  number            SMALLINT     NOT NULL,
  choice_rank       SMALLINT     NOT NULL,
  provider_id       VARCHAR(64)  NOT NULL,
  reference         VARCHAR(64)  NOT NULL,
  state             VARCHAR(16)  NOT NULL,
  provider_order_id VARCHAR(128) NULL,
  sent_at           DATETIME(6)  NULL,
  error             VARCHAR(32)  NULL,
  provider_code     VARCHAR(64)  NULL,
  detail            VARCHAR(500) NULL,
  resolved_by       VARCHAR(16)  NULL,
  settle_count      INT          NOT NULL,
  due_at            DATETIME(6)  NULL,
  woken_by          VARCHAR(16)  NULL,
  lease_owner       BINARY(16)   NULL,
  lease_until       DATETIME(6)  NULL,
  created_at        DATETIME(6)  NOT NULL,
  UNIQUE KEY attempt_unit (line_id, unit, number),
  UNIQUE KEY attempt_reference (reference),
  UNIQUE KEY attempt_provider_order (provider_id, provider_order_id),
  KEY attempt_due (due_at),
  KEY attempt_of_order (order_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:order-events dbms:mysql,mariadb
CREATE TABLE order_event (
  order_id    BINARY(16)  NOT NULL,
  sequence    BIGINT      NOT NULL,
  id          BINARY(16)  NOT NULL,
  tenant_id   BINARY(16)  NOT NULL,
  type        VARCHAR(64) NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  data        TEXT        NOT NULL,
  cause       VARCHAR(64) NOT NULL,
  PRIMARY KEY (order_id, sequence),
  UNIQUE KEY order_event_id (id),
  KEY order_event_feed (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:outbox dbms:mysql,mariadb
-- What Kafka has still to be told. A row goes when the broker has acknowledged it, so a row that became visible late
-- is never skipped.
CREATE TABLE outbox (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic       VARCHAR(100) NOT NULL,
  message_key VARCHAR(100) NOT NULL,
  payload     MEDIUMBLOB   NOT NULL,
  sealed      BOOLEAN      NOT NULL,
  created_at  DATETIME(6)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:leases dbms:mysql,mariadb
CREATE TABLE lease (
  name       VARCHAR(64) NOT NULL PRIMARY KEY,
  owner      BINARY(16)  NOT NULL,
  held_until DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
