package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [Candidate] as JSON, with all of the offer that another policy would need to judge it again.
///
/// @param price what the storefront would have paid, in `currency`
/// @param cost what we would have paid, in `costCurrency`
/// @param rank absent when it is not eligible
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordedCandidate(
        String offerId,
        String packageId,
        String providerId,
        String planId,
        String deliverable,
        String price,
        String currency,
        String cost,
        String costCurrency,
        boolean eligible,
        List<String> reasons,
        BigDecimal score,
        Map<String, BigDecimal> components,
        @Nullable Integer rank) {

    static RecordedCandidate of(Candidate candidate) {
        Offer offer = candidate.offer();
        return new RecordedCandidate(
                offer.id().toString(),
                offer.packageId().toString(),
                offer.provider().value(),
                offer.plan().value(),
                offer.deliverable().name().toLowerCase(Locale.ROOT),
                offer.sellPrice().amount().toPlainString(),
                offer.sellPrice().currency().getCurrencyCode(),
                offer.cost().amount().toPlainString(),
                offer.cost().currency().getCurrencyCode(),
                candidate.eligible(),
                candidate.reasons(),
                candidate.score(),
                candidate.components(),
                candidate.eligible() ? candidate.rank() : null);
    }
}
