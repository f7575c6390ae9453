package io.esimswitchboard.orchestrator.http;

import io.esimswitchboard.provider.toolkit.StrictJson;
import io.esimswitchboard.provider.toolkit.StrictJsonException;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// Reads request bodies: strict JSON or 400 `malformed_json`.
@Singleton
public final class JsonBodies {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(16, 40, 1 << 16, 1 << 16);

    private final StrictJson json = new StrictJson(LIMITS);

    public JsonNode read(byte[] body) {
        try {
            return json.read(body);
        } catch (StrictJsonException e) {
            throw malformed(e);
        }
    }

    private static ProblemException malformed(StrictJsonException e) {
        String code = e.reason().replace(' ', '_').toLowerCase(Locale.ROOT);
        return new ProblemException(Problem.of(
                        HttpStatus.BAD_REQUEST, "malformed_json", "The body is no JSON we accept: " + e.reason() + ".")
                .with(List.of(new FieldError(e.pointer(), code, e.reason()))));
    }
}
