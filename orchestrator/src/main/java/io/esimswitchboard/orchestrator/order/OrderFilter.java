package io.esimswitchboard.orchestrator.order;

import java.time.Instant;
import java.util.Optional;

/// Which orders to list; an empty part lets everything through.
public record OrderFilter(Optional<String> reference, Optional<OrderStatus> status, Optional<Instant> createdAfter) {}
