--liquibase formatted sql

--changeset switchboard:top-up-lines dbms:mysql,mariadb
-- The eSIM that a line tops up, with its number as it was when the order was placed; NULL for a line that buys eSIMs.
ALTER TABLE order_line
  ADD COLUMN top_up_esim_id BINARY(16) NULL,
  ADD COLUMN top_up_iccid VARCHAR(20) NULL;
