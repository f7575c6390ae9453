--liquibase formatted sql

--changeset switchboard:esims dbms:mysql,mariadb
CREATE TABLE esim (
  id                  BINARY(16)     NOT NULL PRIMARY KEY,
  tenant_id           BINARY(16)     NOT NULL,
  order_id            BINARY(16)     NOT NULL,
  line_id             BINARY(16)     NOT NULL,
  attempt_id          BINARY(16)     NOT NULL,
  iccid               VARCHAR(20)    NOT NULL,
  install_code_sealed VARBINARY(1024) NOT NULL,
  profile_status      VARCHAR(16)    NOT NULL,
  service_status      VARCHAR(16)    NOT NULL,
  created_at          DATETIME(6)    NOT NULL,
  updated_at          DATETIME(6)    NOT NULL,
  KEY esim_of_order (order_id),
  KEY esim_by_iccid (iccid)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:claims dbms:mysql,mariadb
-- provider_key_hash lets a provider's webhook find the claim without the key being readable here.
CREATE TABLE claim (
  id                BINARY(16)      NOT NULL PRIMARY KEY,
  tenant_id         BINARY(16)      NOT NULL,
  order_id          BINARY(16)      NOT NULL,
  line_id           BINARY(16)      NOT NULL,
  attempt_id        BINARY(16)      NOT NULL,
  provider_id       VARCHAR(64)     NOT NULL,
  provider_key_hash BINARY(32)      NOT NULL,
  secret_sealed     VARBINARY(4096) NOT NULL,
  status            VARCHAR(16)     NOT NULL,
  redeemed_iccid    VARCHAR(20)     NULL,
  created_at        DATETIME(6)     NOT NULL,
  updated_at        DATETIME(6)     NOT NULL,
  KEY claim_of_order (order_id),
  KEY claim_by_provider_key (provider_id, provider_key_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:inbound-webhooks dbms:mysql,mariadb
CREATE TABLE inbound_webhook (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  provider_id  VARCHAR(64)  NOT NULL,
  dedup_key    VARCHAR(190) NOT NULL,
  verification VARCHAR(16)  NOT NULL,
  status       VARCHAR(16)  NOT NULL,
  order_key    VARCHAR(190) NOT NULL,
  body_sealed  MEDIUMBLOB   NOT NULL,
  received_at  DATETIME(6)  NOT NULL,
  applied_at   DATETIME(6)  NULL,
  UNIQUE KEY inbound_webhook_dedup (provider_id, dedup_key),
  KEY inbound_webhook_parked (provider_id, status, order_key),
  KEY inbound_webhook_received (received_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
