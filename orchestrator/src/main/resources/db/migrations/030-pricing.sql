--liquibase formatted sql

--changeset switchboard:price-documents dbms:mysql,mariadb
-- Exchange rates, price rules, rate cards: every version, the highest one holds. subject: a rate card's provider, else
-- empty.
CREATE TABLE price_document (
  kind       VARCHAR(16) NOT NULL,
  subject    VARCHAR(64) NOT NULL,
  version    BIGINT      NOT NULL,
  body       MEDIUMTEXT  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (kind, subject, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:audit dbms:mysql,mariadb
CREATE TABLE audit_entry (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  occurred_at DATETIME(6)  NOT NULL,
  actor       VARCHAR(64)  NOT NULL,
  action      VARCHAR(64)  NOT NULL,
  subject     VARCHAR(190) NOT NULL,
  detail      VARCHAR(500) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
