--liquibase formatted sql

--changeset switchboard:catalogue dbms:mysql,mariadb
-- One row: the version every instance compares its copy with.
CREATE TABLE catalogue (
  id         TINYINT     NOT NULL PRIMARY KEY,
  version    BIGINT      NOT NULL,
  changed_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO catalogue (id, version, changed_at) VALUES (1, 0, '2000-01-01 00:00:00');

--changeset switchboard:packages dbms:mysql,mariadb
-- What a fingerprint stands for; written once, never changed, never deleted. coverage: ISO 3166-1 alpha-2 codes
-- separated by spaces, empty for a package whose destination is chosen later. data_bytes is NULL for unlimited data.
CREATE TABLE esim_package (
  id               BINARY(16)   NOT NULL PRIMARY KEY,
  fingerprint      CHAR(64)     NOT NULL,
  coverage         VARCHAR(800) NOT NULL,
  type             VARCHAR(16)  NOT NULL,
  data_bytes       BIGINT       NULL,
  fair_use_bytes   BIGINT       NULL,
  fair_use_seconds BIGINT       NULL,
  throttle_kbps    INT          NULL,
  validity_days    SMALLINT     NOT NULL,
  activation       VARCHAR(16)  NOT NULL,
  created_at       DATETIME(6)  NOT NULL,
  UNIQUE KEY esim_package_fingerprint (fingerprint)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:offers dbms:mysql,mariadb
-- One row per SKU of a provider, for ever: a SKU that comes back is the same offer.
CREATE TABLE offer (
  id                  BINARY(16)     NOT NULL PRIMARY KEY,
  package_id          BINARY(16)     NOT NULL,
  provider_id         VARCHAR(64)    NOT NULL,
  plan_id             VARCHAR(190)   NOT NULL,
  plan_name           VARCHAR(200)   NOT NULL,
  status              VARCHAR(16)    NOT NULL,
  deliverable         VARCHAR(16)    NOT NULL,
  cost_amount         DECIMAL(18, 6) NOT NULL,
  currency            CHAR(3)        NOT NULL,
  cost_source         VARCHAR(16)    NOT NULL,
  install_window_days INT            NULL,
  top_up_supported    BOOLEAN        NOT NULL,
  created_at          DATETIME(6)    NOT NULL,
  changed_at          DATETIME(6)    NOT NULL,
  UNIQUE KEY offer_of_plan (provider_id, plan_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:provider-accounts dbms:mysql,mariadb
-- What an operator has set over the settings file; NULL leaves the file's word.
CREATE TABLE provider_account (
  id         VARCHAR(64) NOT NULL PRIMARY KEY,
  enabled    BOOLEAN     NULL,
  priority   INT         NULL,
  weight     INT         NULL,
  updated_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:provider-syncs dbms:mysql,mariadb
-- How the last reading of a provider's catalogue went.
CREATE TABLE provider_sync (
  provider_id    VARCHAR(64)  NOT NULL PRIMARY KEY,
  attempted_at   DATETIME(6)  NOT NULL,
  succeeded_at   DATETIME(6)  NULL,
  offers         INT          NOT NULL,
  created        INT          NOT NULL,
  changed        INT          NOT NULL,
  retired        INT          NOT NULL,
  rejected       INT          NOT NULL,
  failure        VARCHAR(32)  NULL,
  failure_detail VARCHAR(300) NULL,
  failing_since  DATETIME(6)  NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
