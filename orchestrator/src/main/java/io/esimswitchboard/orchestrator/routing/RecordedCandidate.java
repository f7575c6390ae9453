package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.routing.policy.Contender;
import io.esimswitchboard.orchestrator.routing.policy.Scored;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A [Candidate] as JSON, with all of the offer that another policy needs to judge it again.
///
/// @param price what the storefront would have paid, in `currency`
/// @param cost what we would have paid, in `costCurrency`
/// @param score absent when it is not eligible
/// @param components of the score, which they add up to
/// @param rank absent when it is not eligible
/// @param figures absent in decisions of the time before there were policies
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
        @Nullable BigDecimal score,
        Map<String, BigDecimal> components,
        @Nullable Integer rank,
        @Nullable RecordedFigures figures) {

    private static final SortedMap<String, BigDecimal> NOTHING = new TreeMap<>();

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
                candidate.scored().map(Scored::score).orElse(null),
                candidate.scored().map(Scored::components).orElse(NOTHING),
                candidate.eligible() ? candidate.rank() : null,
                RecordedFigures.of(candidate.figures()));
    }

    /// Whether it was what it had to be, whatever the policy made of it.
    boolean admitted() {
        return eligible || reasons.equals(List.of(Constraints.EXCLUDED));
    }

    /// Empty where its figures were not recorded.
    Optional<Contender> contender() {
        return Optional.ofNullable(figures)
                .map(known -> new Contender(
                        OfferId.parse(offerId)
                                .orElseThrow(() -> new IllegalArgumentException("no offer's id: " + offerId)),
                        new ProviderId(providerId),
                        known.figures(new BigDecimal(price))));
    }
}
