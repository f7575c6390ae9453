package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.ProblemWriter;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps every key within its rate and tells it where it stands.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimitFilter implements Ordered {

    private static final String ATTRIBUTE = ConsumptionProbe.class.getName();

    private final RateLimits limits;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return KeyFilter.ORDER + 1;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> limit(HttpRequest<?> request) {
        return Callers.key(request)
                .map(limits::take)
                .map(probe -> limit(request, probe))
                .orElse(null);
    }

    private @Nullable HttpResponse<?> limit(HttpRequest<?> request, ConsumptionProbe probe) {
        request.setAttribute(ATTRIBUTE, probe);
        if (probe.isConsumed()) {
            return null;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        MutableHttpResponse<?> refusal =
                problems.answer(request, ProblemException.tooManyRequests("This key calls too often.", wait));
        tell(refusal, probe);
        return refusal;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, ConsumptionProbe.class).ifPresent(probe -> tell(response, probe));
    }

    private void tell(MutableHttpResponse<?> response, ConsumptionProbe probe) {
        Duration reset = Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999);
        response.getHeaders().set("RateLimit-Limit", Long.toString(limits.limit()));
        response.getHeaders().set("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.getHeaders().set("RateLimit-Reset", Long.toString(reset.toSeconds()));
    }
}
