package io.esimswitchboard.orchestrator.order;

import java.util.List;

/// Writing what was delivered, inside the transaction that closes the attempt.
public interface DeliveryStore {

    void insert(Order order, List<Delivery> deliveries);
}
