package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.hubby.HubbyReply.Failure;
import io.esimswitchboard.provider.hubby.HubbyReply.NotSent;
import io.esimswitchboard.provider.hubby.HubbyReply.Success;
import io.esimswitchboard.provider.hubby.HubbyReply.Unclear;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rate card; with the package list switched on, less the packages that Hubby no longer lists. What is bought by
/// its properties has no package, so the list cannot tell of it.
final class HubbyCatalogue implements PlanCatalogue {

    private static final String PACKAGES = "/packages";

    private final HubbyApi api;
    private final RateCard rateCard;
    private final boolean packageList;

    HubbyCatalogue(HubbyApi api, HubbyConfig config) {
        this.api = api;
        this.rateCard = new RateCard(config.rateCard());
        this.packageList = config.packageList();
    }

    @Override
    public Answer<CatalogueReading> read() {
        try {
            CatalogueReading reading = rateCard.read();
            return packageList ? listed(reading) : new Known<>(reading);
        } catch (IOException | IllegalArgumentException e) {
            String detail = "rate card: " + e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Unavailable<>(ProviderError.VALIDATION, PlainText.oneLine(detail));
        }
    }

    private Answer<CatalogueReading> listed(CatalogueReading reading) {
        return switch (api.get(PACKAGES)) {
            case Success(var data) -> merged(reading, data);
            case Failure failure -> new Unavailable<>(HubbyOutcomes.errorOf(failure.status()), failure.describe());
            case NotSent(var reason) -> new Unavailable<>(ProviderError.MAINTENANCE, reason);
            case Unclear(var doubt) -> new Unavailable<>(ProviderError.PROVIDER_ERROR, doubt);
        };
    }

    private static Answer<CatalogueReading> merged(CatalogueReading reading, JsonView data) {
        JsonView list = data.isArray() ? data : data.at("packages");
        if (!list.isArray()) {
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "a package list that is no list");
        }
        Set<String> ids = list.elements().stream()
                .flatMap(each -> each.text("id").or(() -> each.text("package_id")).stream())
                .collect(Collectors.toSet());
        List<Plan> kept = new ArrayList<>();
        List<RejectedPlan> rejected = new ArrayList<>(reading.rejected());
        for (Plan plan : reading.plans()) {
            if (isOnSale(plan, ids)) {
                kept.add(plan);
            } else {
                rejected.add(new RejectedPlan(plan.id().value(), "not in the wholesaler's package list"));
            }
        }
        return new Known<>(new CatalogueReading(kept, rejected));
    }

    private static boolean isOnSale(Plan plan, Set<String> ids) {
        return HubbySku.of(plan.id())
                .map(sku -> switch (sku) {
                    case HubbySku.ById(var packageId) -> ids.contains(packageId);
                    case HubbySku.ByProperties(var _, var _, var _, var _) -> true;
                })
                .orElse(false);
    }
}
