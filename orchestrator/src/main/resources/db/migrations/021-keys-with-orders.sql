--liquibase formatted sql

--changeset switchboard:keys-with-orders dbms:mysql,mariadb
-- A key is stored together with what it created. What was claimed ahead and came to nothing is free again.
DELETE FROM idempotency_key WHERE order_id IS NULL AND answer_status IS NULL;
ALTER TABLE idempotency_key DROP COLUMN running_until;
