--liquibase formatted sql

--changeset switchboard:esim-usage dbms:mysql,mariadb
-- The newest reading of each eSIM's usage. percent_told is the highest share that an event has told of.
CREATE TABLE esim_usage (
  esim_id      BINARY(16)  NOT NULL PRIMARY KEY,
  total_bytes  BIGINT      NULL,
  used_bytes   BIGINT      NULL,
  unlimited    BOOLEAN     NOT NULL,
  as_of        DATETIME(6) NOT NULL,
  fetched_at   DATETIME(6) NOT NULL,
  source       VARCHAR(16) NOT NULL,
  percent_told SMALLINT    NOT NULL,
  KEY esim_usage_fetched (fetched_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:usage-queue dbms:mysql,mariadb
-- The eSIMs whose usage is to be asked for; a row goes when its data no longer moves. due_at is NULL for one that is
-- asked for at a reader's wish alone. quiet counts the questions that brought nothing new.
CREATE TABLE usage_queue (
  esim_id     BINARY(16)  NOT NULL PRIMARY KEY,
  provider_id VARCHAR(64) NOT NULL,
  due_at      DATETIME(6) NULL,
  lease_until DATETIME(6) NULL,
  quiet       INT         NOT NULL,
  KEY usage_queue_due (provider_id, due_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:usage-pace dbms:mysql,mariadb
-- From when on a provider may be asked again: the pace of all instances together.
CREATE TABLE usage_pace (
  provider_id VARCHAR(64) NOT NULL PRIMARY KEY,
  free_at     DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
