package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// A wholesaler's own number for an order; unique within a provider account.
public record ProviderOrderId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public ProviderOrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider order id: " + value);
        }
    }
}
