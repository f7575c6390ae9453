package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ratecard.RateCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rate card; with the lists switched on, less the packages and countries that Hubby no longer lists.
final class HubbyCatalogue implements PlanCatalogue {

    private final HubbyApi api;
    private final HubbyConfig config;
    private final RateCard rateCard;
    private final RateCard.Reading claims;

    HubbyCatalogue(HubbyApi api, HubbyConfig config) {
        this.api = api;
        this.config = config;
        this.rateCard = new RateCard(config.rateCard());
        Set<PlanType> topUps = config.topUps().isPresent() ? Set.of(PlanType.DATA_LIMITED) : Set.of();
        this.claims = new RateCard.Reading(HubbySku::planId, DeliverableKind.CLAIM, topUps);
    }

    @Override
    public Answer<CatalogueReading> read() {
        try {
            return listed(rateCard.read(claims));
        } catch (IOException | IllegalArgumentException e) {
            String detail = "rate card: " + e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Unavailable<>(ProviderError.VALIDATION, PlainText.oneLine(detail));
        }
    }

    private Answer<CatalogueReading> listed(CatalogueReading reading) {
        Answer<Optional<Set<String>>> packages = list(config.packageList(), "packages", List.of("id", "package_id"));
        Answer<Optional<Set<String>>> countries =
                list(config.countryList(), "countries", List.of("iso2", "code", "country_code"));
        return switch (packages) {
            case Unavailable<Optional<Set<String>>>(var error, var detail) -> new Unavailable<>(error, detail);
            case Known<Optional<Set<String>>>(var ids) ->
                switch (countries) {
                    case Unavailable<Optional<Set<String>>>(var error, var detail) -> new Unavailable<>(error, detail);
                    case Known<Optional<Set<String>>>(var codes) -> new Known<>(kept(reading, new OnSale(ids, codes)));
                };
        };
    }

    /// Empty where the list is switched off. The names of its members are not documented.
    private Answer<Optional<Set<String>>> list(Optional<String> path, String name, List<String> members) {
        if (path.isEmpty()) {
            return new Known<>(Optional.empty());
        }
        return api.get("list_" + name, path.get())
                .answer(
                        data -> {
                            JsonView list = data.isArray() ? data : data.at(name);
                            return list.isArray()
                                    ? new Known<>(Optional.of(names(list, members)))
                                    : new Unavailable<>(
                                            ProviderError.PROVIDER_ERROR, "a list of " + name + " that is no list");
                        },
                        HubbyOutcomes::errorOf);
    }

    private static Set<String> names(JsonView list, List<String> members) {
        return list.elements().stream()
                .flatMap(each -> members.stream()
                        .flatMap(name -> each.text(name).stream())
                        .limit(1))
                .collect(Collectors.toSet());
    }

    private static CatalogueReading kept(CatalogueReading reading, OnSale onSale) {
        List<Plan> kept = new ArrayList<>();
        List<RejectedPlan> rejected = new ArrayList<>(reading.rejected());
        for (Plan plan : reading.plans()) {
            if (onSale.has(plan)) {
                kept.add(plan);
            } else {
                rejected.add(new RejectedPlan(plan.id().value(), "not in the wholesaler's lists"));
            }
        }
        return new CatalogueReading(kept, rejected);
    }

    /// What is bought by its properties has no package, so only the countries can tell of it.
    private record OnSale(Optional<Set<String>> packages, Optional<Set<String>> countries) {

        boolean has(Plan plan) {
            return HubbySku.of(plan.id())
                    .map(sku -> switch (sku) {
                        case HubbySku.ById(var id) -> packages.stream().allMatch(listed -> listed.contains(id));
                        case HubbySku.ByProperties(var _, var places, var _, var _) ->
                            countries.stream().allMatch(listed -> listed.containsAll(places));
                    })
                    .orElse(false);
        }
    }
}
