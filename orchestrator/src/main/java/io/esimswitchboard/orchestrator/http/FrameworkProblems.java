package io.esimswitchboard.orchestrator.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/// Gives the errors that the framework finds (unknown route, method, media type, size, our own failures) the same form
/// as ours.
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Object> {

    private final ProblemWriter writer;

    FrameworkProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        HttpStatus status = databaseAway(context.getRootCause()) ? HttpStatus.SERVICE_UNAVAILABLE : base.status();
        return writer.onto(context.getRequest(), base.status(status), StatusProblems.of(status));
    }

    private static boolean databaseAway(Optional<Throwable> cause) {
        for (Throwable e = cause.orElse(null); e != null; e = e.getCause()) {
            if (e instanceof ConnectionException) { // the pool's connection was closed under it; its cause has no class
                return true;
            }
            if (e instanceof SQLException sql) {
                return sql instanceof SQLTransientConnectionException
                        || sql instanceof SQLNonTransientConnectionException
                        || sql instanceof SQLRecoverableException;
            }
        }
        return false;
    }
}
