package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.Torment.Deed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The services are restarted one by one, as a rolling update does; for half of the time one orchestrator is of the
/// earlier release and the other one is not.
///
/// @param length of the load
record RollingUpdate(Duration length) implements TormentPlan {

    /// By their names, in the order in which they are updated.
    static final List<String> SERVICES = List.of("orchestrator-2", "webhook-ingest", "orchestrator");

    @Override
    public Stream<Torment> of(String process) {
        int turn = SERVICES.indexOf(process) + 1;
        Duration calm = length.multipliedBy(turn).dividedBy(SERVICES.size() + 1);
        return turn == 0 ? Stream.of() : Stream.of(new Torment(Deed.RESTART, calm, Duration.ZERO));
    }
}
