package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// The orders a list of packages can be in. The best comes first: the cheapest, the most data, the longest. What is
/// equal is in the order of the price.
public enum PackageSort {
    PRICE {
        @Override
        long value(Sellable sellable) {
            return sellable.priced().rank();
        }
    },
    PRICE_PER_GB {
        @Override
        long value(Sellable sellable) {
            return PricePerGb.rank(
                    sellable.priced().rank(), sellable.esimPackage().terms());
        }
    },
    DATA {
        @Override
        long value(Sellable sellable) {
            return switch (sellable.esimPackage().terms().allowance()) {
                case Allowance.Unlimited(var _) -> -Long.MAX_VALUE;
                case Allowance.Fixed(var volume) -> -volume.bytes();
            };
        }
    },
    VALIDITY {
        @Override
        long value(Sellable sellable) {
            return -sellable.esimPackage().terms().validityDays();
        }
    };

    abstract long value(Sellable sellable);

    PackagePosition position(Sellable sellable) {
        return new PackagePosition(
                value(sellable), sellable.priced().rank(), sellable.offer().packageId());
    }

    /// In the order of the price. Offers of one package that are equal are in the order of their ids.
    static List<Sellable> byPrice(Collection<Sellable> sellables) {
        return sellables.stream()
                .map(sellable -> new Placed(PRICE.position(sellable), sellable))
                .sorted()
                .map(Placed::sellable)
                .toList();
    }

    /// @param byPrice what is in the order of the price, which equal ones keep
    List<Sellable> sorted(List<Sellable> byPrice) {
        return byPrice.stream()
                .map(sellable -> new Valued(value(sellable), sellable))
                .sorted(Comparator.comparingLong(Valued::value))
                .map(Valued::sellable)
                .toList();
    }

    private record Valued(long value, Sellable sellable) {}

    private record Placed(PackagePosition position, Sellable sellable) implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            int byPosition = position.compareTo(other.position);
            return byPosition != 0 ? byPosition : id().compareTo(other.id());
        }

        private UUID id() {
            return sellable.offer().id().uuid();
        }
    }
}
