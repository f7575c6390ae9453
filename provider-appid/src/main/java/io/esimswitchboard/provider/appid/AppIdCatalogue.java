package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.appid.AppIdReply.Failure;
import io.esimswitchboard.provider.appid.AppIdReply.NotSent;
import io.esimswitchboard.provider.appid.AppIdReply.Success;
import io.esimswitchboard.provider.appid.AppIdReply.Unclear;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the package list to its end: page by page, or at one go from the older path that answers a bare array.
final class AppIdCatalogue implements PlanCatalogue {

    private static final int MAX_PAGES = 2_000;

    private final AppIdApi api;
    private final AppIdConfig config;
    private final AppIdPlans plans;

    AppIdCatalogue(AppIdApi api, AppIdConfig config) {
        this.api = api;
        this.config = config;
        this.plans = new AppIdPlans(config.currency(), MobileCountryCodes.load());
    }

    @Override
    public Answer<CatalogueReading> read() {
        List<JsonView> records = new ArrayList<>();
        for (int page = 1; page <= MAX_PAGES; page++) {
            switch (fetch(page)) {
                case Success(var data) -> {
                    Optional<Answer<CatalogueReading>> end = add(data, records);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
                case Failure failure -> {
                    return unavailable(AppIdOutcomes.errorOf(failure.code()), AppIdOutcomes.describe(failure));
                }
                case NotSent(var reason) -> {
                    return unavailable(ProviderError.MAINTENANCE, reason);
                }
                case Unclear(var doubt) -> {
                    return unavailable(ProviderError.PROVIDER_ERROR, doubt);
                }
            }
        }
        return unavailable(ProviderError.PROVIDER_ERROR, "no end after " + MAX_PAGES + " pages");
    }

    private AppIdReply fetch(int page) {
        boolean paged = config.packagePath().endsWith("/page");
        return api.call(
                config.packagePath(),
                paged ? new AppIdBodies.Page(page, config.pageSize()) : new AppIdBodies.Nothing());
    }

    /// Empty when there is more to fetch.
    private Optional<Answer<CatalogueReading>> add(JsonView data, List<JsonView> records) {
        if (data.isArray()) {
            return Optional.of(new Known<>(plans.read(data.elements())));
        }
        Optional<Integer> total = data.at("total").integer();
        List<JsonView> page = data.at("records").elements();
        if (!data.at("records").isArray() || total.isEmpty()) {
            return Optional.of(unavailable(ProviderError.PROVIDER_ERROR, "a package page without records or total"));
        }
        records.addAll(page);
        if (records.size() >= total.get()) {
            return Optional.of(new Known<>(plans.read(records)));
        }
        if (page.isEmpty()) {
            return Optional.of(unavailable(
                    ProviderError.PROVIDER_ERROR,
                    "ended after " + records.size() + " of " + total.get() + " packages"));
        }
        return Optional.empty();
    }

    private static Answer<CatalogueReading> unavailable(ProviderError error, String detail) {
        return new Unavailable<>(error, detail);
    }
}
