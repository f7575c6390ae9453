--liquibase formatted sql

--changeset ingest:webhook-inbox dbms:mysql,mariadb
CREATE TABLE webhook_inbox (
    id         BIGINT          NOT NULL AUTO_INCREMENT,
    record_key VARBINARY(1024) NOT NULL,
    event      MEDIUMBLOB      NOT NULL,
    kept_at    DATETIME(6)     NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id),
    KEY webhook_inbox_by_key (record_key)
) COMMENT 'wholesalers'' calls that wait for Kafka';

--changeset ingest:webhook-inbox-lease dbms:mysql,mariadb
CREATE TABLE webhook_inbox_lease (
    id         INT         NOT NULL,
    holder     VARCHAR(36) NOT NULL,
    held_until DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
) COMMENT 'which instance relays the inbox';

--changeset ingest:webhook-inbox-lease-row dbms:mysql,mariadb
INSERT INTO webhook_inbox_lease (id, holder, held_until) VALUES (1, '', '2000-01-01');
