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
final class PricePerGb {

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000L);
    private static final int SCALE = 4;

    private PricePerGb() {}

    static Optional<Money> of(Money price, PackageTerms terms) {
        return fullSpeedBytes(terms.allowance(), Duration.ofDays(terms.validityDays()))
                .map(bytes -> new Money(
                        price.amount().multiply(GIGABYTE).divide(new BigDecimal(bytes), SCALE, RoundingMode.HALF_UP),
                        price.currency()));
    }

    private static Optional<BigInteger> fullSpeedBytes(Allowance allowance, Duration validity) {
        return switch (allowance) {
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
