package io.esimswitchboard.orchestrator.quote;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What quotes promise.
///
/// @param validFor how long a quote holds
/// @param absorbBasisPoints by how many hundredths of a percent a cost may grow at our expense
/// @param marginFloorPercent what has to be left of the quoted price then, at least; not negative
/// @param keptFor how long a quote is kept after it has expired
@ConfigurationProperties("quotes")
public record QuoteSettings(
        @Bindable(defaultValue = "15m") Duration validFor,
        @Bindable(defaultValue = "100") int absorbBasisPoints,
        @Bindable(defaultValue = "0") int marginFloorPercent,
        @Bindable(defaultValue = "30d") Duration keptFor) {

    public QuoteSettings {
        if (absorbBasisPoints < 0) {
            throw new IllegalArgumentException("quotes.absorb-basis-points is negative: " + absorbBasisPoints);
        }
        if (marginFloorPercent < 0 || marginFloorPercent > 100) {
            throw new IllegalArgumentException("quotes.margin-floor-percent is not 0 to 100: " + marginFloorPercent);
        }
    }
}
