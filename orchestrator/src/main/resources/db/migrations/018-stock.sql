--liquibase formatted sql

--changeset switchboard:stock dbms:mysql,mariadb
-- Units that came although they had been bought elsewhere meanwhile, by the attempt that brought them. OFFERED_BACK
-- until the provider has said whether it takes the unit back: GIVEN_BACK or KEPT. A kept one is sold to the next line
-- that would buy the same, once: TAKEN. named: the provider knows it by a traveller's name.
CREATE TABLE stock (
  attempt_id        BINARY(16)      NOT NULL PRIMARY KEY,
  order_id          BINARY(16)      NOT NULL,
  provider_id       VARCHAR(64)     NOT NULL,
  plan_id           VARCHAR(190)    NOT NULL,
  provider_order_id VARCHAR(128)    NOT NULL,
  deliverable       VARCHAR(16)     NOT NULL,
  named             BOOLEAN         NOT NULL,
  cost_amount       DECIMAL(18, 6)  NOT NULL,
  currency          CHAR(3)         NOT NULL,
  secrets_sealed    VARBINARY(8192) NOT NULL,
  status            VARCHAR(16)     NOT NULL,
  expires_at        DATETIME(6)     NULL,
  taken_order_id    BINARY(16)      NULL,
  taken_attempt_id  BINARY(16)      NULL,
  created_at        DATETIME(6)     NOT NULL,
  updated_at        DATETIME(6)     NOT NULL,
  KEY stock_by_status (status, provider_id, plan_id),
  UNIQUE KEY stock_taken (taken_attempt_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
