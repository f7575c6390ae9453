package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
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

    /// Notes that the wholesaler refuses the account itself. After [ProviderError#AUTHENTICATION] the account is not
    /// routable for a while, then it is tried again. Any number of reports is fine.
    ///
    /// @param error one of which [ProviderError#accountAlarm()] holds; any other is only remembered
    /// @param detail the provider's code and words, for operators
    void reportAlarm(ProviderId id, ProviderError error, String detail);
}
