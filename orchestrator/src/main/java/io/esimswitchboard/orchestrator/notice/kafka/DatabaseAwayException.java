package io.esimswitchboard.orchestrator.notice.kafka;

/// The database does not answer, so no call is to blame for not being applied.
final class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAwayException(RuntimeException cause) {
        super("the database does not answer", cause);
    }
}
