package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.util.Map;

/// Where the operators' settings are kept.
public interface AccountOverrides {

    Map<ProviderId, AccountOverride> all();

    /// Sets the parts that are there and leaves the others as they were.
    void change(ProviderId id, AccountOverride change);
}
