package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.orchestrator.id.OfferId;
import java.util.UUID;

/// All the chance there is in a decision. The same seed always draws the same.
public record Seed(long value) {

    private static final int MILLION = 1_000_000;
    private static final long EXPLORING = 0x6578706c6f72696eL;
    private static final long PICKING = 0x7069636b696e6700L;

    /// Evenly spread over 0 to 999,999.
    int millionth() {
        return below(EXPLORING, MILLION);
    }

    /// One of `count`, each as likely as the others.
    int pick(int count) {
        return below(PICKING, count);
    }

    private int below(long purpose, int bound) {
        return (int) Long.remainderUnsigned(mixed(value ^ purpose), bound);
    }

    /// An offer's place among equals.
    long place(OfferId offer) {
        UUID id = offer.uuid();
        return mixed(mixed(value ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
    }

    /// The finalizer of SplitMix64. Stored decisions are replayed with it: it may never change.
    private static long mixed(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
