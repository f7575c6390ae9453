--liquibase formatted sql

--changeset switchboard:routing-policies dbms:mysql,mariadb
-- Routing policies as operators have put them: the last hundred versions of each scope, and the active one.
-- scope: platform, or a tenant's id.
CREATE TABLE routing_policy (
  scope      VARCHAR(64) NOT NULL,
  version    BIGINT      NOT NULL,
  body       MEDIUMTEXT  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (scope, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:routing-scopes dbms:mysql,mariadb
-- The version that is followed in each scope; NULL where none is. Whoever changes a scope holds its row.
CREATE TABLE routing_scope (
  scope          VARCHAR(64) NOT NULL PRIMARY KEY,
  last_version   BIGINT      NOT NULL,
  active_version BIGINT      NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
