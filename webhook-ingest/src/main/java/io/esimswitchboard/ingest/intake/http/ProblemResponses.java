package io.esimswitchboard.ingest.intake.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Every error leaves as a [Problem], those of the framework included; what it has to say about them stays here.
@Singleton
@Primary
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return response.body(Problem.of(response.status())).contentType(Problem.MEDIA_TYPE);
    }

    static MutableHttpResponse<Problem> of(HttpStatus status) {
        return HttpResponse.<Problem>status(status).body(Problem.of(status)).contentType(Problem.MEDIA_TYPE);
    }
}
