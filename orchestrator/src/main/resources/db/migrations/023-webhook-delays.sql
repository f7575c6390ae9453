--liquibase formatted sql

--changeset switchboard:webhook-delays dbms:mysql,mariadb
-- How soon after an order each provider usually calls. One row a provider, for as long as it is configured and longer.
CREATE TABLE provider_webhook_delay (
  provider_id  VARCHAR(64) NOT NULL PRIMARY KEY,
  usual_millis DOUBLE      NOT NULL,
  samples      BIGINT      NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
