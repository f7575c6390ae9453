package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.ProviderError;
import java.util.List;

/// What came of reading a provider's catalogue.
public sealed interface SyncResult {

    /// It was taken over; perhaps nothing had changed.
    record Synced(long version, LastSync.Counts counts, List<RejectedPlan> rejected) implements SyncResult {}

    /// The provider did not answer; the old catalogue stays.
    record Unavailable(ProviderError error, String detail) implements SyncResult {}

    /// So much was missing that it was not believed; the old catalogue stays.
    record Shrunken(int before, int after) implements SyncResult {}

    /// Another instance or thread is reading this provider.
    record Busy() implements SyncResult {}
}
