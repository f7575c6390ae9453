--liquibase formatted sql

--changeset switchboard:quotes dbms:mysql,mariadb
-- Price promises. order_id: the order that used it up. Rows live for 30 days after they have expired.
CREATE TABLE quote (
  id                  BINARY(16)      NOT NULL PRIMARY KEY,
  tenant_id           BINARY(16)      NOT NULL,
  currency            CHAR(3)         NOT NULL,
  fx_base             CHAR(3)         NULL,
  fx_rate             DECIMAL(24, 12) NULL,
  fx_source           VARCHAR(190)    NULL,
  fx_as_of            DATETIME(6)     NULL,
  absorb_basis_points INT             NOT NULL,
  created_at          DATETIME(6)     NOT NULL,
  expires_at          DATETIME(6)     NOT NULL,
  order_id            BINARY(16)      NULL,
  KEY quote_expiry (expires_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset switchboard:quote-lines dbms:mysql,mariadb
-- What each item was to be bought from. cost_exchanged is in the quote's currency.
CREATE TABLE quote_line (
  quote_id            BINARY(16)     NOT NULL,
  position            SMALLINT       NOT NULL,
  package_id          BINARY(16)     NOT NULL,
  offer_id            BINARY(16)     NOT NULL,
  deliverable         VARCHAR(16)    NULL,
  quantity            SMALLINT       NOT NULL,
  unit_price          DECIMAL(18, 6) NOT NULL,
  cost_amount         DECIMAL(18, 6) NOT NULL,
  cost_currency       CHAR(3)        NOT NULL,
  cost_exchanged      DECIMAL(30, 6) NOT NULL,
  install_window_days INT            NULL,
  top_up_supported    BOOLEAN        NOT NULL,
  PRIMARY KEY (quote_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
