package io.esimswitchboard.orchestrator.catalogue.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.catalogue.Market;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/// An answer that the caller may keep and ask about again: its tag is that of the market and of the question, so it is
/// known before the answer is made.
final class Cacheable {

    private static final int TAG_BYTES = 16;

    private final HttpRequest<?> request;
    private final String tag;
    private final String vary;

    private Cacheable(HttpRequest<?> request, String tag, String vary) {
        this.request = request;
        this.tag = tag;
        this.vary = vary;
    }

    static Cacheable of(HttpRequest<?> request, Market market) {
        return new Cacheable(request, tag(market.tag(), request.getUri().toString()), "Authorization");
    }

    /// As above, for an answer in a language of the caller's choice.
    static Cacheable of(HttpRequest<?> request, Market market, String language) {
        return new Cacheable(
                request, tag(market.tag(), request.getUri().toString(), language), "Authorization, Accept-Language");
    }

    /// 304 when the caller has this answer, else `answer`.
    <T> MutableHttpResponse<T> answer(Supplier<T> answer) {
        MutableHttpResponse<T> response = callerHasIt() ? HttpResponse.notModified() : HttpResponse.ok(answer.get());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, vary);
    }

    private boolean callerHasIt() {
        List<String> known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
        return known.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || weak(each).equals(tag));
    }

    /// `If-None-Match` compares weakly (RFC 9110, 13.1.2).
    private static String weak(String each) {
        return each.startsWith("W/") ? each.substring(2) : each;
    }

    private static String tag(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
