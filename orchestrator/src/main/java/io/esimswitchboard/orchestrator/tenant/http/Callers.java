package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.tenant.ApiKey;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/// Where a request keeps its caller once the key has been checked.
final class Callers {

    private static final String CALLER = Caller.class.getName();
    private static final String KEY = ApiKey.class.getName();

    private Callers() {}

    static void put(HttpRequest<?> request, Caller caller, ApiKey key) {
        request.setAttribute(CALLER, caller);
        request.setAttribute(KEY, key.fingerprint());
    }

    /// By what the key is known in memory.
    static Optional<String> key(HttpRequest<?> request) {
        return request.getAttribute(KEY, String.class);
    }

    static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(CALLER, Caller.class);
    }
}
