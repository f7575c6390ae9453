package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// Our reference for one attempt; travels to the wholesaler as its idempotency key or booking reference.
public record OrderReference(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{3,64}");

    public OrderReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an order reference: " + value);
        }
    }
}
