package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.ProviderOrderId;
import java.util.List;

/// What an attempt brought although its unit had been bought elsewhere meanwhile, or was no longer wanted.
public record Surplus(StoredAttempt attempt, ProviderOrderId providerOrder, List<Deliverable> deliverables) {}
