package io.esimswitchboard.simulators.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// Draws faults at random, repeatably: each operation has a sequence of its own, so that the same seed and
/// the same calls of an operation meet the same faults, whatever happens beside them.
final class Storm {

    private static final Duration USUAL_WAIT = Duration.ofMillis(300);
    // Whether the wholesaler did what was asked is drawn as well.
    private static final Set<FaultName> TAKEN_OR_NOT = EnumSet.of(
            FaultName.LOSE_REPLY, FaultName.RESET_AFTER_SEND, FaultName.NOT_HTTP, FaultName.STATUS, FaultName.HTML_200);
    // Those whose seconds are a wait; with the others they mean something else.
    private static final Set<FaultName> WAITS = EnumSet.of(
            FaultName.SLOW,
            FaultName.DRIP,
            FaultName.LATE_SALE,
            FaultName.LATE_WEBHOOK,
            FaultName.REPLAYED_WEBHOOK,
            FaultName.ALTERED_WEBHOOK,
            FaultName.REORDERED_WEBHOOKS);

    private final Fault storm;
    private final Set<FaultName> names;
    private final Map<Operation, SplittableRandom> sequences = new EnumMap<>(Operation.class);

    /// `storm.code` lists the names to draw from; without it, all but lies nobody can see through.
    Storm(Fault storm, Set<FaultName> inapplicable) {
        this.storm = storm;
        this.names = EnumSet.noneOf(FaultName.class);
        if (storm.code() == null) {
            Arrays.stream(FaultName.values())
                    .filter(FaultName::inEveryStorm)
                    .filter(name -> !inapplicable.contains(name))
                    .forEach(names::add);
        } else {
            Arrays.stream(storm.code().split("[, ]+", -1))
                    .map(FaultName::named)
                    .peek(name -> check(name, inapplicable))
                    .forEach(names::add);
        }
    }

    private static void check(FaultName name, Set<FaultName> inapplicable) {
        if (!name.inAStorm() || inapplicable.contains(name)) {
            throw new IllegalArgumentException("no storm can make '" + name.wireName() + "' here");
        }
    }

    /// The fault that strikes this call, if any, out of those that are `wanted`.
    Optional<Fault> draw(Operation operation, Predicate<FaultName> wanted) {
        SplittableRandom random = sequences.computeIfAbsent(
                operation,
                each -> new SplittableRandom(storm.seed() * 31 + each.wireName().hashCode()));
        // The same number of draws each time, whatever comes of them.
        double chance = random.nextDouble();
        int pick = random.nextInt(Integer.MAX_VALUE);
        boolean taken = random.nextBoolean();
        List<FaultName> candidates = names.stream()
                .filter(name -> wanted.test(name) && name.canStrike(operation))
                .toList();
        if (candidates.isEmpty() || chance >= storm.probability()) {
            return Optional.empty();
        }
        FaultName name = candidates.get(pick % candidates.size());
        Fault plain = Fault.named(name.wireName());
        Fault drawn = WAITS.contains(name) ? plain.lasting(storm.lastingOr(USUAL_WAIT)) : plain;
        return Optional.of(TAKEN_OR_NOT.contains(name) ? drawn.taken(taken) : drawn);
    }
}
