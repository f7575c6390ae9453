package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Where it is kept how the catalogues were last read, for all instances.
public interface SyncRecords {

    Map<ProviderId, LastSync> all();

    Optional<LastSync> find(ProviderId id);

    void succeeded(ProviderId id, Instant at, LastSync.Counts counts);

    /// @param reason in lower_snake words, at most 32 characters
    void failed(ProviderId id, Instant at, String reason, String detail);
}
