package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.Reply;

/// Reads the package list to its end: page by page, or at one go from the older path.
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
        AppIdPages pages = new AppIdPages(paged());
        for (int page = 1; page <= MAX_PAGES; page++) {
            switch (fetch(page).answer(pages::add, AppIdOutcomes::errorOf)) {
                case Known<Boolean>(var last)
                when last -> {
                    return new Known<>(plans.read(pages.records()));
                }
                case Known<Boolean>(var _) -> {}
                case Unavailable<Boolean>(var error, var detail) -> {
                    return new Unavailable<>(error, detail);
                }
            }
        }
        return new Unavailable<>(ProviderError.PROVIDER_ERROR, "no end after " + MAX_PAGES + " pages");
    }

    private boolean paged() {
        return config.packagePath().endsWith("/page");
    }

    private Reply fetch(int page) {
        Object body = paged() ? new AppIdBodies.Page(page, config.pageSize()) : new AppIdBodies.Nothing();
        return api.call("list_packages", config.packagePath(), body);
    }
}
