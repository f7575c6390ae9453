package io.esimswitchboard.orchestrator.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Drops an `Accept-Language` that nobody can read, before the framework tries to: on `;;;` it fails with a 500.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LanguageHeaderFilter {

    /// One element of the list (RFC 9110, section 12.5.4), which may be empty.
    private static final Pattern RANGE =
            Pattern.compile("[ \\t]*(?:[A-Za-z0-9*-]+[ \\t]*(?:;[ \\t]*[qQ]=[01](?:\\.[0-9]{0,3})?[ \\t]*)?)?");

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean readable = request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .allMatch(range -> RANGE.matcher(range).matches());
        if (!readable && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
