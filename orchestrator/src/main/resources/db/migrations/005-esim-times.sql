--liquibase formatted sql

--changeset switchboard:esim-times dbms:mysql,mariadb
-- The provider's time of the event behind each status: an event that comes late moves nothing.
ALTER TABLE esim
  ADD COLUMN profile_changed_at DATETIME(6) NULL,
  ADD COLUMN service_changed_at DATETIME(6) NULL;
