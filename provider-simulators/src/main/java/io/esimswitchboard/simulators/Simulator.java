package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.control.Control;
import java.net.URI;

/// A running simulator.
public sealed interface Simulator extends AutoCloseable permits HubbySimulator, YoniSimulator, Running {

    /// Starts a wholesaler.
    ///
    /// @throws IllegalStateException when the port is in use
    static Simulator start(WholesalerKind kind, SimulatorOptions options) {
        return Running.start(kind, options);
    }

    /// Where it listens: scheme, host and port, without a path.
    URI uri();

    /// The control calls, without HTTP.
    Control control();

    @Override
    void close();
}
