package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.Torment.Deed;
import java.time.Duration;
import java.util.stream.Stream;

/// The services are restarted one by one, as a rolling update does; for half of the time one orchestrator is of the
/// earlier release and the other one is not.
///
/// @param length of the load
record RollingUpdate(Duration length) implements TormentPlan {

    @Override
    public Stream<Torment> of(String process) {
        return switch (process) {
            case "orchestrator-2" -> restartAfter(length.dividedBy(4));
            case "webhook-ingest" -> restartAfter(length.dividedBy(2));
            case "orchestrator" -> restartAfter(length.multipliedBy(3).dividedBy(4));
            default -> Stream.of();
        };
    }

    private static Stream<Torment> restartAfter(Duration calm) {
        return Stream.of(new Torment(Deed.RESTART, calm, Duration.ZERO));
    }
}
