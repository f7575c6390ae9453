package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// A plan's SKU as the adapter wants it back in an [Attempt]. Opaque to the platform.
public record PlanId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,190}");

    public PlanId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plan id: " + value);
        }
    }
}
