package io.esimswitchboard.provider;

/// Our reference for one attempt; travels to the wholesaler as its idempotency key or booking reference.
public record OrderReference(String value) {

    public OrderReference {
        if (!value.matches("[A-Za-z0-9_-]{3,64}")) {
            throw new IllegalArgumentException("not an order reference: " + value);
        }
    }
}
