package io.esimswitchboard.quickstart.chaos.check;

import java.util.List;
import java.util.Map;

/// What a run has left behind, from three sides: the storefront's memory, the platform, the wholesalers.
///
/// @param told the event topic from its beginning to its end, copies included, by order
public record Evidence(
        List<Purchase> purchases, List<SeenOrder> orders, Map<String, List<SeenEvent>> told, List<SoldUnit> sold) {

    public Evidence {
        purchases = List.copyOf(purchases);
        orders = List.copyOf(orders);
        told = Map.copyOf(told);
        sold = List.copyOf(sold);
    }
}
