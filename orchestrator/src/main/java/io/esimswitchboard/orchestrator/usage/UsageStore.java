package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.Optional;

/// What is known of the usage of eSIMs: the newest reading of each.
public interface UsageStore {

    Optional<MeteredEsim> find(EsimId id);

    /// Another tenant's is as absent as what never existed.
    Optional<MeteredEsim> find(TenantId tenant, EsimId id);

    /// @param percentTold the highest share that was told of
    void save(EsimId id, UsageSnapshot reading, int percentTold);

    /// Forgets readings that came before `since`, at most `max`. Answers how many.
    int purge(Instant since, int max);
}
