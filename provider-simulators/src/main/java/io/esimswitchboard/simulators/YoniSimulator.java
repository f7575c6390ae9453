package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.control.Control;
import io.esimswitchboard.simulators.yoni.Yoni;
import io.esimswitchboard.simulators.yoni.YoniSettings;
import java.net.URI;

/// Yoni on this machine.
public final class YoniSimulator implements Simulator {

    private static final WholesalerKind KIND =
            new WholesalerKind("yoni.journal", YoniSettings.ALL, Yoni.RETRIES, Yoni::new);

    private final Running running;

    private YoniSimulator(Running running) {
        this.running = running;
    }

    /// On the loopback address; port 0: any free one.
    public static YoniSimulator start(int port) {
        return start(SimulatorOptions.onPort(port));
    }

    /// Starts as told.
    ///
    /// @throws IllegalStateException when the port is in use
    public static YoniSimulator start(SimulatorOptions options) {
        return new YoniSimulator(Running.start(KIND, options));
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
