package io.esimswitchboard.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/// Counts calls by provider; only configured providers are counted, so nobody can make up series.
@Singleton
final class IntakeCounters {

    private final MeterRegistry meters;

    IntakeCounters(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(Sender sender) {
        count("accepted", sender);
    }

    void duplicate(Sender sender) {
        count("duplicate", sender);
    }

    void spooled(Sender sender) {
        count("spooled", sender);
    }

    void forged(Sender sender) {
        count("forged", sender);
    }

    void overLimit(Sender sender) {
        count("over_limit", sender);
    }

    void notDurable(Sender sender) {
        count("not_durable", sender);
    }

    private void count(String what, Sender sender) {
        meters.counter("webhooks." + what + ".calls", "provider", sender.providerId())
                .increment();
    }
}
