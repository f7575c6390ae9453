package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.OfferDesk;
import io.esimswitchboard.orchestrator.catalogue.PackageComparison;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An offer with what it costs us.
///
/// @param providerSku the plan's name at the adapter
/// @param sellPrice in the platform's own currency, without any storefront's own margin
@Serdeable(naming = SnakeCaseStrategy.class)
record OfferJson(
        String id,
        String packageId,
        String packageName,
        String providerId,
        String providerSku,
        String status,
        String deliverable,
        CostJson cost,
        MoneyJson sellPrice,
        EquivalenceJson equivalence) {

    static OfferJson of(OfferDesk.View view) {
        Offer offer = view.sellable().offer();
        return new OfferJson(
                offer.id().toString(),
                offer.packageId().toString(),
                view.sellable().esimPackage().name(),
                offer.provider().value(),
                offer.plan().value(),
                word(offer.status()),
                word(offer.deliverable()),
                CostJson.of(view),
                MoneyJson.of(offer.sellPrice()),
                EquivalenceJson.of(view.equivalence()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// @param source `provider_api` or `rate_card`
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CostJson(
            String amount,
            String currency,
            String source,
            @Nullable Instant asOf) {

        static CostJson of(OfferDesk.View view) {
            MoneyJson cost = MoneyJson.of(view.sellable().offer().cost());
            return new CostJson(
                    cost.amount(),
                    cost.currency(),
                    word(view.sellable().priced().cost().source()),
                    view.costAsOf().orElse(null));
        }
    }

    /// How the offer compares with what its package promises.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EquivalenceJson(String verdict, List<DifferenceJson> differences) {

        static EquivalenceJson of(PackageComparison comparison) {
            return new EquivalenceJson(
                    word(comparison.verdict()),
                    comparison.differences().entrySet().stream()
                            .map(each -> new DifferenceJson(word(each.getKey()), word(each.getValue())))
                            .toList());
        }
    }

    @Serdeable
    record DifferenceJson(String aspect, String verdict) {}
}
