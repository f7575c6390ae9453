package io.esimswitchboard.orchestrator.provider.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was seen of one account, weighed at one moment, and what follows from it. For one thread.
///
/// The score is the share of orders that went well, less up to a half of it for slow deliveries and up to a quarter for
/// calls that did not come. It is halved while calls to the wholesaler are held back.
final class Tally {

    private static final int DIGITS = 4;

    private final HealthSettings settings;
    private final SortedMap<Integer, Double> deliveries = new TreeMap<>();
    private double delivered;
    private double failed;
    private double called;
    private double missed;

    Tally(HealthSettings settings) {
        this.settings = settings;
    }

    void add(Sign sign, double weight) {
        switch (sign.kind()) {
            case DELIVERED -> {
                deliveries.merge(sign.step(), weight, Double::sum);
                delivered += weight;
            }
            case REFUSED, DOUBTED -> failed += weight;
            case CALLED -> called += weight;
            case MISSED -> missed += weight;
        }
    }

    ProviderHealth judge(boolean heldBack) {
        double orders = delivered + failed;
        Optional<Double> success = share(delivered, orders);
        Optional<Double> loss = share(missed, called + missed);
        double score = success.orElse(1.0) * (1 - slow() / 2) * (1 - loss.orElse(0.0) / 4) * (heldBack ? 0.5 : 1);
        return new ProviderHealth(
                rounded(score),
                BigDecimal.valueOf(orders).setScale(1, RoundingMode.HALF_UP),
                success.map(Tally::rounded),
                percentile(0.5),
                percentile(0.95),
                loss.map(Tally::rounded));
    }

    private Optional<Double> share(double part, double whole) {
        return whole < settings.enough() ? Optional.empty() : Optional.of(part / whole);
    }

    private double slow() {
        double late = deliveries.tailMap(TimeSteps.of(settings.slowAfter()) + 1).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return share(late, delivered).orElse(0.0);
    }

    private Optional<Duration> percentile(double part) {
        if (delivered < settings.enough()) {
            return Optional.empty();
        }
        double below = 0;
        for (var step : deliveries.entrySet()) {
            below += step.getValue();
            if (below >= part * delivered) {
                return Optional.of(TimeSteps.longest(step.getKey()));
            }
        }
        return Optional.of(TimeSteps.longest(deliveries.lastKey()));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
