package io.esimswitchboard.provider;

/// A wholesaler's own number for an order; unique within a provider account.
public record ProviderOrderId(String value) {

    public ProviderOrderId {
        if (!value.matches("[\\x21-\\x7e]{1,128}")) {
            throw new IllegalArgumentException("not a provider order id: " + value);
        }
    }
}
