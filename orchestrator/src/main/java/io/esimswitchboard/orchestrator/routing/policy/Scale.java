package io.esimswitchboard.orchestrator.routing.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The best and the worst of the contenders, which each of them is measured by. Divisions are rounded down, so of two
/// figures the better never becomes the worse, and at worst both measure the same.
final class Scale {

    static final int DIGITS = 9;

    private static final BigDecimal ENOUGH_ORDERS = BigDecimal.TEN;

    private final BigDecimal lowestPrice;
    private final Optional<BigDecimal> lowestPerGb;
    private final long firstPriority;
    private final long lastPriority;
    private final int greatestWeight;

    /// @param contenders at least one
    Scale(List<Contender> contenders) {
        List<Figures> all = contenders.stream().map(Contender::figures).toList();
        lowestPrice =
                all.stream().map(Figures::price).min(Comparator.naturalOrder()).orElseThrow();
        lowestPerGb = all.stream().flatMap(each -> each.pricePerGb().stream()).min(Comparator.naturalOrder());
        firstPriority = all.stream().mapToInt(Figures::priority).min().orElseThrow();
        lastPriority = all.stream().mapToInt(Figures::priority).max().orElseThrow();
        greatestWeight = all.stream().mapToInt(Figures::weight).max().orElseThrow();
    }

    /// 0 to 1; empty where the figure is not known.
    Optional<BigDecimal> measure(Component component, Figures figures) {
        return switch (component) {
            case PRICE -> Optional.of(share(lowestPrice, figures.price()));
            case PRICE_PER_GB ->
                lowestPerGb.flatMap(lowest -> figures.pricePerGb().map(own -> share(lowest, own)));
            case PRIORITY -> Optional.of(priority(figures.priority()));
            case WEIGHT -> Optional.of(share(whole(figures.weight()), whole(greatestWeight)));
            case HEALTH -> Optional.of(figures.health());
            case MARGIN -> Optional.of(margin(figures));
            case BALANCE ->
                figures.balance().map(left -> share(left, figures.cost().multiply(ENOUGH_ORDERS)));
        };
    }

    private BigDecimal priority(int own) {
        return share(BigDecimal.valueOf(lastPriority - own), BigDecimal.valueOf(lastPriority - firstPriority));
    }

    private static BigDecimal margin(Figures figures) {
        return figures.price().signum() == 0
                ? BigDecimal.ZERO
                : share(figures.price().subtract(figures.cost()), figures.price());
    }

    private static BigDecimal whole(int number) {
        return BigDecimal.valueOf(Math.max(0, number));
    }

    /// How much of `all` this is, 1 at most; all of nothing is 1.
    private static BigDecimal share(BigDecimal part, BigDecimal all) {
        if (all.signum() <= 0 || part.compareTo(all) >= 0) {
            return BigDecimal.ONE;
        }
        return part.signum() <= 0 ? BigDecimal.ZERO : part.divide(all, DIGITS, RoundingMode.DOWN);
    }
}
