--liquibase formatted sql

--changeset switchboard:outbox-set-aside dbms:mysql,mariadb
-- What Kafka will never take, such as a message above its limit. Rows live for 30 days.
CREATE TABLE outbox_set_aside (
  id           BIGINT       NOT NULL PRIMARY KEY,
  topic        VARCHAR(100) NOT NULL,
  message_key  VARCHAR(100) NOT NULL,
  payload      MEDIUMBLOB   NOT NULL,
  sealed       BOOLEAN      NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  set_aside_at DATETIME(6)  NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  KEY outbox_set_aside_time (set_aside_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
