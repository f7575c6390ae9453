package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.JsonView;

/// Reads the package list, which comes whole: no paging is documented.
final class EsimAccessCatalogue implements PlanCatalogue {

    private final EsimAccessApi api;
    private final EsimAccessPlans plans;

    EsimAccessCatalogue(EsimAccessApi api, EsimAccessConfig config) {
        this.api = api;
        this.plans = new EsimAccessPlans(config.dayPasses());
    }

    @Override
    public Answer<CatalogueReading> read() {
        return api.call("/package/list", new EsimAccessBodies.Packages("BASE"))
                .answer(this::reading, EsimAccessOutcomes::errorOf);
    }

    private Answer<CatalogueReading> reading(JsonView obj) {
        JsonView packages = obj.at("packageList");
        return packages.isArray()
                ? new Known<>(plans.read(packages.elements()))
                : new Unavailable<>(ProviderError.PROVIDER_ERROR, "an answer without packages");
    }
}
