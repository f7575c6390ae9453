package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Ends a request with a [Problem].
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    public ProblemException(Problem problem, Map<String, String> headers) {
        // The caller's mistake, foreseen: nobody reads its stack trace.
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /// 401, asking for a key.
    public static ProblemException unauthorized() {
        return new ProblemException(
                StatusProblems.of(HttpStatus.UNAUTHORIZED), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /// 403: a good key that may not do this.
    public static ProblemException forbidden() {
        return new ProblemException(StatusProblems.of(HttpStatus.FORBIDDEN));
    }

    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, code, detail));
    }

    /// 400 `validation_failed`, naming everything that is wrong.
    public static ProblemException invalid(List<FieldError> errors) {
        return invalid("validation_failed", errors);
    }

    public static ProblemException invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /// 400 with a code of its own, such as `unknown_destination`, naming where.
    public static ProblemException invalid(String code, List<FieldError> errors) {
        return new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, code, summary(errors)).with(errors));
    }

    /// 404. The same for what never existed and for what belongs to somebody else.
    public static ProblemException notFound() {
        return new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND));
    }

    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, code, detail));
    }

    public static ProblemException unprocessable(String code, String detail) {
        return new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, code, detail));
    }

    public static ProblemException tooManyRequests(String detail, Duration wait) {
        Problem problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "rate_limited", detail);
        return new ProblemException(problem.canBeRetried(), retryAfter(wait));
    }

    /// 503: nothing was begun, and the same request may go well a moment later.
    public static ProblemException busy(Duration wait) {
        return new ProblemException(StatusProblems.of(HttpStatus.SERVICE_UNAVAILABLE), retryAfter(wait));
    }

    private static Map<String, String> retryAfter(Duration wait) {
        return Map.of(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private static String summary(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        String where = first.pointer().isEmpty() ? "the body" : first.pointer();
        return where + ": " + first.detail() + more;
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
