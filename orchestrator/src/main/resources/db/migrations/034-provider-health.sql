--liquibase formatted sql

--changeset switchboard:provider-signs dbms:mysql,mariadb
-- What was seen of each provider account's work: how often, an old sign weighing half after each half-life. weight is as
-- of as_of. step is a class of delivery times, else 0. A row that is not added to for 30 days is deleted.
CREATE TABLE provider_sign (
  provider_id VARCHAR(64) NOT NULL,
  kind        VARCHAR(16) NOT NULL,
  step        SMALLINT    NOT NULL,
  weight      DOUBLE      NOT NULL,
  as_of       DATETIME(6) NOT NULL,
  PRIMARY KEY (provider_id, kind, step)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
