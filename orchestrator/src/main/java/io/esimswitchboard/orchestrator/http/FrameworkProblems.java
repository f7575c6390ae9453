package io.esimswitchboard.orchestrator.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

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
        HttpStatus status = context.getRootCause().filter(DatabaseAway::isWhy).isPresent()
                ? HttpStatus.SERVICE_UNAVAILABLE
                : base.status();
        return writer.onto(context.getRequest(), base.status(status), StatusProblems.of(status));
    }
}
