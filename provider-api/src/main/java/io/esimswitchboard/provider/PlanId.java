package io.esimswitchboard.provider;

/// A plan's SKU as the adapter wants it back in an [Attempt]. Opaque to the platform.
public record PlanId(String value) {

    public PlanId {
        if (!value.matches("[\\x21-\\x7e]{1,190}")) {
            throw new IllegalArgumentException("not a plan id: " + value);
        }
    }
}
