--liquibase formatted sql

--changeset switchboard:work-by-provider dbms:mysql,mariadb
-- Due attempts are taken provider by provider, oldest first. lease_owner is the token of the newest taking, not the name
-- of an instance; lease_until is the database's own time.
CREATE INDEX attempt_due_by_provider ON attempt (provider_id, due_at);
