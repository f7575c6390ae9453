package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import java.util.Arrays;
import java.util.Collection;
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

    /// Offers of one package that are equal are in the order of their ids.
    List<Sellable> sorted(Collection<Sellable> sellables) {
        Keyed[] keyed = sellables.stream()
                .map(sellable -> new Keyed(position(sellable), sellable))
                .toArray(Keyed[]::new);
        Arrays.sort(keyed);
        return Arrays.stream(keyed).map(Keyed::sellable).toList();
    }

    private record Keyed(PackagePosition position, Sellable sellable) implements Comparable<Keyed> {

        @Override
        public int compareTo(Keyed other) {
            int byPosition = position.compareTo(other.position);
            return byPosition != 0 ? byPosition : id().compareTo(other.id());
        }

        private UUID id() {
            return sellable.offer().id().uuid();
        }
    }
}
