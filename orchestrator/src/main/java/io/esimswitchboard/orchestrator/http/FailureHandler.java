package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and logs what no other handler knows. While the database is away every request fails in the same way: that
/// is a line a second and not a stack trace each, which would take more time than the requests.
@Singleton
final class FailureHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);
    private static final long QUIET = Duration.ofSeconds(1).toNanos();

    private final ProblemWriter writer;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - QUIET);

    FailureHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is raw
    public HttpResponse<?> handle(HttpRequest request, RuntimeException failure) {
        boolean away = DatabaseAway.isWhy(failure);
        if (away) {
            tellNowAndThen(failure);
        } else {
            LOG.error("a request failed", failure);
        }
        HttpStatus status = away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        return writer.onto(request, HttpResponse.status(status), StatusProblems.of(status));
    }

    private void tellNowAndThen(RuntimeException failure) {
        long now = System.nanoTime();
        long last = toldAt.get();
        if (now - last >= QUIET && toldAt.compareAndSet(last, now)) {
            LOG.warn("requests are refused, the database is away or busy: {}", failure.toString());
        }
    }
}
