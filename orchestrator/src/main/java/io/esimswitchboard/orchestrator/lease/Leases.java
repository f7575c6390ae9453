package io.esimswitchboard.orchestrator.lease;

import java.time.Duration;

/// Names that one instance at a time holds, for a while.
public interface Leases {

    /// Takes or prolongs the lease for this instance. Answers false while another instance holds it.
    ///
    /// @param length how long it is held unless it is prolonged; whatever is done under it must end sooner
    boolean hold(String name, Duration length);

    /// Gives it up, so that another instance need not wait. Does nothing when this one does not hold it.
    void release(String name);
}
