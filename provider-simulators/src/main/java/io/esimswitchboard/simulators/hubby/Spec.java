package io.esimswitchboard.simulators.hubby;

import java.util.List;

/// One entry of `package_specifications`, understood.
///
/// @param packageId empty when nothing is fixed yet
/// @param destinations ISO2 or continent codes; empty: chosen at redemption
/// @param size empty for unlimited
/// @param grant whom it is for, and whether as a promo code or in a package queue
record Spec(String packageId, PackageType type, List<String> destinations, String size, int days, Grant grant) {

    Spec {
        destinations = List.copyOf(destinations);
    }

    /// What the sales list calls it.
    String sku() {
        return packageId.isEmpty()
                ? "%s:%s:%s:%dd".formatted(type.wireName(), String.join(",", destinations), size, days)
                : packageId;
    }

    Spec forDestination(List<String> only, String id) {
        return new Spec(id, type, only, size, days, grant);
    }

    Spec to(Grant other) {
        return new Spec(packageId, type, destinations, size, days, other);
    }
}
