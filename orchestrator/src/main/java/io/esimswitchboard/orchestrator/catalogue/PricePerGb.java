package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Allowance.FairUse;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/// What a gigabyte costs. With a fair-use rule, the data counts that comes at full speed over the whole validity.
public final class PricePerGb {

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE - 1);
    private static final int SCALE = 4;

    private PricePerGb() {}

    public static Optional<Money> of(Money price, PackageTerms terms) {
        return fullSpeedBytes(terms)
                .map(bytes -> new Money(
                        price.amount().multiply(GIGABYTE).divide(new BigDecimal(bytes), SCALE, RoundingMode.HALF_UP),
                        price.currency()));
    }

    /// What the price's rank is for a gigabyte; the greatest of all where nobody knows how much data it is.
    static long rank(long priceRank, PackageTerms terms) {
        return fullSpeedBytes(terms)
                .map(bytes -> GIGABYTE.toBigInteger()
                        .multiply(BigInteger.valueOf(priceRank))
                        .divide(bytes)
                        .min(MOST)
                        .longValueExact())
                .orElse(Long.MAX_VALUE);
    }

    private static Optional<BigInteger> fullSpeedBytes(PackageTerms terms) {
        Duration validity = Duration.ofDays(terms.validityDays());
        return switch (terms.allowance()) {
            case Allowance.Fixed(var volume) -> Optional.of(BigInteger.valueOf(volume.bytes()));
            case Allowance.Unlimited(var fairUse) -> fairUse.map(rule -> fullSpeedBytes(rule, validity));
        };
    }

    private static BigInteger fullSpeedBytes(FairUse rule, Duration validity) {
        long seconds = Math.max(1, rule.period().toSeconds());
        long periods = Math.max(1, Math.ceilDiv(validity.toSeconds(), seconds));
        return BigInteger.valueOf(rule.highSpeed().bytes()).multiply(BigInteger.valueOf(periods));
    }
}
