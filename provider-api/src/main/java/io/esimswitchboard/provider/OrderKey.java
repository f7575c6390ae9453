package io.esimswitchboard.provider;

/// By what a wholesaler's call names an order.
public sealed interface OrderKey {

    /// The text of the key, to order notices by.
    String value();

    /// By the reference we gave it.
    record ByReference(OrderReference reference) implements OrderKey {

        @Override
        public String value() {
            return reference.value();
        }
    }

    /// By the wholesaler's own number.
    record ByProviderOrder(ProviderOrderId id) implements OrderKey {

        @Override
        public String value() {
            return id.value();
        }
    }

    /// By the wholesaler's key of a claim, [Deliverable.Claim#providerKey()].
    record ByClaim(String providerKey) implements OrderKey {

        @Override
        public String value() {
            return providerKey;
        }
    }
}
