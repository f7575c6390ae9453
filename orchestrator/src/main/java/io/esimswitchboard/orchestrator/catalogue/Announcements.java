package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.ProviderId;

/// Tells the platform's consumers, by Kafka, how reading a provider went. What a reading has changed is told by the
/// [CatalogueStore] in the transaction that changes it.
public interface Announcements {

    /// @param reason in lower_snake words
    void syncFailed(ProviderId provider, String reason, String detail);
}
