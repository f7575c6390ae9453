package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import java.util.List;
import java.util.Optional;

/// The provider accounts that are configured and whose adapter is on the class path.
public interface Providers {

    /// The account's provider, decorated with metrics; empty when it is not (or no longer) configured.
    Optional<EsimProvider> find(ProviderId id);

    List<EsimProvider> all();

    /// Whether orders may be routed to it now.
    boolean routable(ProviderId id);
}
