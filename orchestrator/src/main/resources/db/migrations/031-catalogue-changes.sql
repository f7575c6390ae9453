--liquibase formatted sql

--changeset switchboard:catalogue-changes dbms:mysql,mariadb
-- What happened to offers, with their costs from then on: the history of prices and the feed of changes. Written by
-- whoever holds the catalogue's row, so ids become visible in their order. offer_id and what belongs to it are NULL
-- where the making of all prices has changed.
CREATE TABLE catalogue_change (
  id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     BIGINT         NOT NULL,
  kind        VARCHAR(16)    NOT NULL,
  offer_id    BINARY(16)     NULL,
  package_id  BINARY(16)     NULL,
  provider_id VARCHAR(64)    NULL,
  cost_amount DECIMAL(18, 6) NULL,
  currency    CHAR(3)        NULL,
  recorded_at DATETIME(6)    NOT NULL,
  KEY catalogue_change_of_offer (offer_id, id),
  KEY catalogue_change_age (recorded_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
