package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;

/// The orders a list of packages can be in. The best comes first: the cheapest, the most data, the longest.
public enum PackageSort {
    PRICE {
        @Override
        PackagePosition position(EsimPackage esimPackage, Money price, Market market) {
            return new PackagePosition(market.rank(price), price.amount(), BigDecimal.ZERO, esimPackage.id());
        }
    },
    PRICE_PER_GB {
        @Override
        PackagePosition position(EsimPackage esimPackage, Money price, Market market) {
            String rank = market.rank(price);
            return PricePerGb.of(price, esimPackage.terms())
                    .map(perGb -> new PackagePosition(rank, perGb.amount(), price.amount(), esimPackage.id()))
                    .orElseGet(() -> new PackagePosition(LAST, BigDecimal.ZERO, price.amount(), esimPackage.id()));
        }
    },
    DATA {
        @Override
        PackagePosition position(EsimPackage esimPackage, Money price, Market market) {
            long bytes = switch (esimPackage.terms().allowance()) {
                case Allowance.Unlimited(var _) -> Long.MAX_VALUE;
                case Allowance.Fixed(var volume) -> volume.bytes();
            };
            return new PackagePosition("", BigDecimal.valueOf(-bytes), price.amount(), esimPackage.id());
        }
    },
    VALIDITY {
        @Override
        PackagePosition position(EsimPackage esimPackage, Money price, Market market) {
            int days = esimPackage.terms().validityDays();
            return new PackagePosition("", BigDecimal.valueOf(-days), price.amount(), esimPackage.id());
        }
    };

    /// After every currency's code.
    private static final String LAST = "~";

    /// @param price what it can be bought for
    abstract PackagePosition position(EsimPackage esimPackage, Money price, Market market);
}
