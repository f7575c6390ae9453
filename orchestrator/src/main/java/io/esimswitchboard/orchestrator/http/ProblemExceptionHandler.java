package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers a [ProblemException] with its problem.
@Singleton
final class ProblemExceptionHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {

    private final ProblemWriter writer;

    ProblemExceptionHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is raw
    public HttpResponse<?> handle(HttpRequest request, ProblemException exception) {
        return writer.answer(request, exception);
    }
}
