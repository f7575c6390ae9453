package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.policy.Contender;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Ranking;
import io.esimswitchboard.orchestrator.routing.policy.Rule;
import io.esimswitchboard.orchestrator.routing.policy.Seed;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A [RoutingDecision] as JSON: what was found out of the world, and what the policy made of it.
///
/// @param policy its name
/// @param rule of the policy
/// @param seed of all chance in it, a whole number; a string, for it has more digits than some readers of JSON keep
/// @param explored whether the choice was made by chance and not by the score
/// @param asked what rules look at; like rule and seed absent in decisions of the time before there were policies
/// @param chosen the first candidate's offer, when that is eligible
/// @param cheapestTooDear an amount with its currency, such as `4.50 USD`
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordedDecision(
        String policy,
        @Nullable String rule,
        @Nullable String seed,
        boolean explored,
        @Nullable RecordedOccasion asked,
        long catalogueVersion,
        Instant decidedAt,
        @Nullable String chosen,
        @Nullable String cheapestTooDear,
        List<RecordedCandidate> candidates) {

    public static RecordedDecision of(RoutingDecision decision) {
        Ruling ruling = decision.ruling();
        return new RecordedDecision(
                ruling.policy(),
                ruling.rule(),
                Long.toString(ruling.seed().value()),
                ruling.explored(),
                RecordedOccasion.of(decision.occasion()),
                decision.catalogueVersion(),
                decision.decidedAt(),
                decision.ranked().stream()
                        .findFirst()
                        .map(offer -> offer.id().toString())
                        .orElse(null),
                decision.cheapestTooDear().map(Object::toString).orElse(null),
                decision.candidates().stream().map(RecordedCandidate::of).toList());
    }

    /// What `other` makes of what was found out; empty where too little of that was recorded.
    Optional<Ranking> judgedBy(Policy other) {
        if (asked == null || seed == null) {
            return Optional.empty();
        }
        Occasion occasion = asked.occasion(decidedAt);
        Rule found = other.ruleFor(occasion);
        List<Contender> contenders = candidates.stream()
                .filter(RecordedCandidate::admitted)
                .flatMap(each -> each.contender().stream())
                .filter(each -> !found.scheme().excluded(occasion).contains(each.provider()))
                .toList();
        return Optional.of(other.rank(contenders, found.scheme(), new Seed(Long.parseLong(seed))));
    }

    /// For whom it was made; empty for nobody in particular.
    public Optional<TenantId> tenant() {
        return Optional.ofNullable(asked).flatMap(RecordedOccasion::tenant);
    }

    Optional<RecordedCandidate> candidate(String offerId) {
        return candidates.stream()
                .filter(each -> each.offerId().equals(offerId))
                .findFirst();
    }
}
