package io.esimswitchboard.orchestrator.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Time, and what is to happen when it comes.
final class SimulatedClock implements InstantSource {

    private static final Instant BEGINNING = Instant.parse("2026-11-22T10:00:00Z");

    private final PriorityQueue<Happening> happenings =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::number));
    private Instant now = BEGINNING;
    private long happeningsEver;

    private record Happening(Instant at, long number, Runnable run) {}

    @Override
    public Instant instant() {
        return now;
    }

    /// Steady time, the same on all machines.
    long nanoTime() {
        return Duration.between(BEGINNING, now).toNanos();
    }

    /// The same time on a machine whose clock is fast by `skew`.
    InstantSource fastBy(Duration skew) {
        return () -> now.plus(skew);
    }

    void after(Duration delay, Runnable run) {
        happenings.add(new Happening(now.plus(delay), ++happeningsEver, run));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(happenings.peek()).map(Happening::at);
    }

    /// Lets time pass up to `time`, and happen what falls into it.
    void passTo(Instant time) {
        for (Happening next = happenings.peek(); next != null && !next.at().isAfter(time); next = happenings.peek()) {
            happenings.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            next.run().run();
        }
        now = time.isAfter(now) ? time : now;
    }
}
