package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.util.Set;

/// Whose calls this instance holds back for now. Never blocks.
@FunctionalInterface
public interface Circuits {

    /// The accounts of which the circuit of some operation is open.
    Set<ProviderId> heldBack();
}
