package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.control.Control;
import io.esimswitchboard.simulators.hubby.Hubby;
import io.esimswitchboard.simulators.hubby.HubbySettings;
import java.net.URI;

/// Hubby on this machine.
public final class HubbySimulator implements Simulator {

    private static final WholesalerKind KIND =
            new WholesalerKind("hubby.journal", HubbySettings.ALL, Hubby.RETRIES, Hubby::new);

    private final Running running;

    private HubbySimulator(Running running) {
        this.running = running;
    }

    /// On the loopback address; port 0: any free one.
    public static HubbySimulator start(int port) {
        return start(SimulatorOptions.onPort(port));
    }

    /// Starts as told.
    ///
    /// @throws IllegalStateException when the port is in use
    public static HubbySimulator start(SimulatorOptions options) {
        return new HubbySimulator(Running.start(KIND, options));
    }

    @Override
    public URI uri() {
        return running.uri();
    }

    @Override
    public Control control() {
        return running.control();
    }

    @Override
    public void close() {
        running.close();
    }
}
