--liquibase formatted sql

--changeset switchboard:tenants dbms:mysql,mariadb
CREATE TABLE tenant (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  test_mode  BOOLEAN      NOT NULL,
  created_at DATETIME(6)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:api-keys dbms:mysql,mariadb
CREATE TABLE api_key (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  tenant_id  BINARY(16)   NULL,
  key_hash   BINARY(32)   NOT NULL,
  hint       VARCHAR(12)  NOT NULL,
  scopes     VARCHAR(200) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  revoked_at DATETIME(6)  NULL,
  UNIQUE KEY api_key_hash (key_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:idempotency-keys dbms:mysql,mariadb
-- The answer holds activation codes, so it is sealed. Rows live for 24 hours.
CREATE TABLE idempotency_key (
  tenant_id     BINARY(16)   NOT NULL,
  idem_key      VARCHAR(255) NOT NULL,
  request_hash  BINARY(32)   NOT NULL,
  order_id      BINARY(16)   NULL,
  answer_status SMALLINT     NULL,
  answer_sealed MEDIUMBLOB   NULL,
  running_until DATETIME(6)  NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, idem_key),
  KEY idempotency_key_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
