package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.Torment.Deed;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Kills, pauses and restarts, drawn from a seed: the same seed gives the same plan. Its first two deeds are a kill and
/// a
/// pause in either order, so that a short run has both.
record RandomTorments(long seed) implements TormentPlan {

    private static final int CALM_LEAST = 6_000;
    private static final int CALM_MOST = 26_000;
    private static final int DOWN_MOST = 4_000;
    private static final int PAUSE_LEAST = 1_000;
    private static final int PAUSE_MOST = 25_000;

    /// Without end.
    @Override
    public Stream<Torment> of(String process) {
        SplittableRandom random = new SplittableRandom(seed * 31 + process.hashCode());
        boolean killFirst = random.nextBoolean();
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> torment(deed(i, killFirst, random), random));
    }

    private static Deed deed(int i, boolean killFirst, SplittableRandom random) {
        int draw = random.nextInt(100);
        if (i < 2) {
            return (i == 0) == killFirst ? Deed.KILL : Deed.PAUSE;
        }
        if (draw < 45) {
            return Deed.KILL;
        }
        return draw < 80 ? Deed.PAUSE : Deed.RESTART;
    }

    private static Torment torment(Deed deed, SplittableRandom random) {
        Duration calm = millis(random.nextInt(CALM_LEAST, CALM_MOST));
        double share = random.nextDouble();
        return switch (deed) {
            // Short ones are the rule, but some outlast every lease.
            case PAUSE -> new Torment(deed, calm, millis(PAUSE_LEAST + share * share * (PAUSE_MOST - PAUSE_LEAST)));
            case KILL -> new Torment(deed, calm, millis(share * DOWN_MOST));
            case RESTART -> new Torment(deed, calm, Duration.ZERO);
        };
    }

    private static Duration millis(double number) {
        return Duration.ofMillis(Math.round(number));
    }
}
