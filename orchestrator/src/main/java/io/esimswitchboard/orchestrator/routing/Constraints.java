package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PackageTerms;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.ProviderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What an offer must satisfy to be eligible, whatever its price. Price and currency are the router's own affair.
final class Constraints {

    static final String PRICE_EXCEEDED = "price_exceeded";
    static final String OTHER_CURRENCY = "other_currency";
    static final String EXCLUDED = "excluded_by_policy";

    private final List<Check> checks;

    /// @param excluded providers that nothing is to be bought from
    Constraints(RoutingRequest request, Map<ProviderId, Standing> standings, Set<ProviderId> excluded) {
        List<Check> found = new ArrayList<>();
        switch (request.wanted()) {
            case Wanted.OfPackage(var _) -> {}
            case Wanted.TopUp(var _, var seller) -> {
                found.add(new Check(
                        "not_the_seller", each -> each.offer().provider().equals(seller)));
                found.add(new Check("no_top_up", each -> each.offer().topUpSupported()));
            }
            case Wanted.AtLeast(var _, var minData, var minDays) -> {
                found.add(enoughData(minData));
                found.add(new Check("too_few_days", each -> terms(each).validityDays() >= minDays));
            }
        }
        request.deliverable().ifPresent(kind -> found.add(deliverable(kind)));
        found.add(new Check(
                "provider_disabled",
                each -> standing(standings, each).filter(Standing::enabled).isPresent()));
        found.add(new Check(
                "provider_unhealthy",
                each -> standing(standings, each).filter(Standing::healthy).isPresent()));
        if (!excluded.isEmpty()) {
            found.add(
                    new Check(EXCLUDED, each -> !excluded.contains(each.offer().provider())));
        }
        checks = List.copyOf(found);
    }

    boolean admit(Sellable sellable) {
        for (Check check : checks) {
            if (!check.passes().test(sellable)) {
                return false;
            }
        }
        return true;
    }

    /// Why `sellable` is not admitted; empty when it is.
    List<String> reasons(Sellable sellable) {
        return checks.stream()
                .filter(check -> !check.passes().test(sellable))
                .map(Check::reason)
                .toList();
    }

    /// No fixed volume is enough for a demand of unlimited data.
    private static Check enoughData(Optional<DataVolume> minData) {
        if (minData.isEmpty()) {
            return new Check("not_unlimited", each -> terms(each).allowance() instanceof Allowance.Unlimited);
        }
        return new Check("too_little_data", each -> terms(each).promises(minData.get()));
    }

    private static Check deliverable(DeliverableKind kind) {
        return new Check("wrong_deliverable", each -> each.offer().deliverable() == kind);
    }

    private static PackageTerms terms(Sellable sellable) {
        return sellable.esimPackage().terms();
    }

    private static Optional<Standing> standing(Map<ProviderId, Standing> standings, Sellable sellable) {
        Offer offer = sellable.offer();
        return Optional.ofNullable(standings.get(offer.provider()));
    }

    private record Check(String reason, Predicate<Sellable> passes) {}
}
