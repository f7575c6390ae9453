package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.tenant.Scope;
import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Which scope a route asks for. A route without a rule is closed to everybody.
final class RouteRules {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private enum Rule {
        PACKAGES("/v1/packages", Scope.CATALOG_READ, Optional.empty()),
        CATALOGUE("/v1/catalogue", Scope.CATALOG_READ, Optional.empty()),
        DESTINATIONS("/v1/destinations", Scope.CATALOG_READ, Optional.empty()),
        ORDERS("/v1/orders", Scope.ORDERS_READ, Optional.of(Scope.ORDERS_WRITE)),
        QUOTES("/v1/quotes", Scope.ORDERS_READ, Optional.of(Scope.ORDERS_WRITE)),
        ESIMS("/v1/esims", Scope.ORDERS_READ, Optional.empty()),
        CLAIMS("/v1/claims", Scope.ORDERS_READ, Optional.of(Scope.ORDERS_WRITE)),
        OPERATORS("/ops/v1", Scope.OPS, Optional.of(Scope.OPS));

        private final String base;
        private final Scope reading;
        private final Optional<Scope> writing;

        Rule(String base, Scope reading, Optional<Scope> writing) {
            this.base = base;
            this.reading = reading;
            this.writing = writing;
        }
    }

    private RouteRules() {}

    /// Whether `path` is one that needs a key, be there a route or not.
    static boolean guarded(String path) {
        return below("/v1", path) || forOperators(path);
    }

    static boolean forOperators(String path) {
        return below("/ops", path);
    }

    /// The scope for a guarded route; empty when nobody may call it.
    static Optional<Scope> scope(HttpMethod method, String route) {
        return Arrays.stream(Rule.values())
                .filter(rule -> below(rule.base, route))
                .findFirst()
                .flatMap(rule -> READING.contains(method) ? Optional.of(rule.reading) : rule.writing);
    }

    private static boolean below(String base, String path) {
        return path.equals(base) || path.startsWith(base + "/");
    }
}
