--liquibase formatted sql

--changeset switchboard:esims-of-claims dbms:mysql,mariadb
-- A claim that was redeemed became an eSIM: it has the claim's id, an empty install_code_sealed since it is not
-- installed by a code of ours, and an ICCID once the provider has told. activated_at is the provider's time of the first use.
ALTER TABLE esim
  MODIFY COLUMN iccid VARCHAR(20) NULL,
  ADD COLUMN activated_at DATETIME(6) NULL,
  ADD KEY esim_of_attempt (attempt_id);

--changeset switchboard:claim-expiry dbms:mysql,mariadb
-- expires_at is when the plan's install window ends; NULL where the provider states none.
ALTER TABLE claim
  ADD COLUMN expires_at DATETIME(6) NULL,
  ADD KEY claim_of_attempt (attempt_id),
  ADD KEY claim_expiry (status, expires_at);

--changeset switchboard:esims-of-redeemed-claims dbms:mysql,mariadb
INSERT INTO esim (id, tenant_id, order_id, line_id, attempt_id, iccid, install_code_sealed, profile_status,
    service_status, created_at, updated_at)
SELECT id, tenant_id, order_id, line_id, attempt_id, redeemed_iccid, '', 'RELEASED',
    'NOT_ACTIVE', updated_at, updated_at
  FROM claim WHERE status = 'REDEEMED';
