package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/// The problem behind a bare status. Details are fixed texts: the framework's own may quote the request or our code.
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(HttpStatus status) {
        if (status.getCode() >= 500) {
            return ofServer(status);
        }
        return switch (status) {
            case BAD_REQUEST -> problem(status, "bad_request", "The request cannot be read.");
            case UNAUTHORIZED -> problem(status, "unauthorized", "A valid key is needed: Authorization: Bearer <key>.");
            case FORBIDDEN -> problem(status, "forbidden", "This key may not do that.");
            case NOT_FOUND -> problem(status, "not_found", "There is nothing here.");
            case METHOD_NOT_ALLOWED -> problem(status, "method_not_allowed", "The resource has no such method.");
            case NOT_ACCEPTABLE -> problem(status, "not_acceptable", "The resource has no such representation.");
            case REQUEST_ENTITY_TOO_LARGE -> problem(status, "body_too_large", "The body is longer than 64 KiB.");
            case UNSUPPORTED_MEDIA_TYPE ->
                problem(status, "unsupported_media_type", "The body has to be application/json.");
            case UNPROCESSABLE_ENTITY -> problem(status, "unprocessable", "The request cannot be carried out.");
            case TOO_MANY_REQUESTS ->
                problem(status, "rate_limited", "Too many requests.").canBeRetried();
            default -> problem(status, status.name().toLowerCase(Locale.ROOT), status.getReason() + ".");
        };
    }

    private static Problem ofServer(HttpStatus status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return problem(status, "temporarily_unavailable", "A part of the service is away. Try again soon.")
                    .canBeRetried();
        }
        return problem(status, "internal_error", "Something went wrong on our side.")
                .canBeRetried();
    }

    private static Problem problem(HttpStatus status, String code, String detail) {
        return Problem.of(status, code, detail);
    }
}
