package io.esimswitchboard.orchestrator.idempotency.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.CreateOnce;
import io.esimswitchboard.orchestrator.idempotency.Creation;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Once;
import io.esimswitchboard.orchestrator.idempotency.RequestHash;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Serves a POST that creates something: its key is required, and repeating it repeats the answer.
@Singleton
public final class IdempotentPost {

    private static final String KEY = "Idempotency-Key";

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final CreateOnce createOnce;

    IdempotentPost(CreateOnce createOnce) {
        this.createOnce = createOnce;
    }

    /// The request with its key, or 400.
    public KeyedRequest keyed(HttpRequest<?> request, TenantId tenant, JsonNode body) {
        byte[] hash = RequestHash.of(request.getMethodName(), request.getPath(), body);
        return new KeyedRequest(tenant, key(request.getHeaders().getAll(KEY)), hash);
    }

    private static String key(List<String> headers) {
        if (headers.isEmpty() || headers.getFirst().isBlank()) {
            throw ProblemException.badRequest(
                    "idempotency_key_required", "The header " + KEY + " is required on this request.");
        }
        String key = headers.getFirst();
        if (headers.size() > 1 || !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw ProblemException.badRequest(
                    "idempotency_key_invalid", KEY + " has to be one value of 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    public MutableHttpResponse<byte[]> answer(KeyedRequest request, Creation creation) {
        return switch (createOnce.run(request, creation)) {
            case Once.Answered(var answer) -> respond(answer);
            case Once.Replayed(var answer) -> respond(answer).header("Idempotency-Replayed", "true");
            case Once.InProgress() ->
                throw new ProblemException(ProblemException.conflict(
                                "idempotency_in_progress", "The first request with this key is still at work.")
                        .problem()
                        .canBeRetried());
            case Once.Busy() -> throw ProblemException.busy(TRY_AGAIN);
            case Once.KeyReused() ->
                throw ProblemException.unprocessable(
                        "idempotency_key_reused", "This key was used for another request.");
        };
    }

    private static MutableHttpResponse<byte[]> respond(KeptAnswer answer) {
        return HttpResponse.<byte[]>status(HttpStatus.valueOf(answer.status()))
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(answer.body());
    }
}
