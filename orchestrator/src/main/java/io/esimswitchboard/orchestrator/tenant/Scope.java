package io.esimswitchboard.orchestrator.tenant;

import java.util.Arrays;
import java.util.Optional;

/// What a key may do.
public enum Scope {
    ORDERS_WRITE("orders:write"),
    ORDERS_READ("orders:read"),
    CATALOG_READ("catalog:read"),
    WEBHOOKS_WRITE("webhooks:write"),
    OPS("ops");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /// The scope called `text`, or empty when there is none: a newer version may have stored it.
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /// The name on the wire and in the database.
    public String text() {
        return text;
    }
}
