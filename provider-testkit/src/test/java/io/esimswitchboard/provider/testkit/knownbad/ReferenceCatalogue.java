package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Success;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Reads page after page until the wholesaler says that it was the last.
final class ReferenceCatalogue implements PlanCatalogue {

    private final ReferenceApi api;
    private final Decisions decisions;

    ReferenceCatalogue(ReferenceApi api, Decisions decisions) {
        this.api = api;
        this.decisions = decisions;
    }

    @Override
    public Answer<CatalogueReading> read() {
        List<Plan> plans = new ArrayList<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        boolean more = true;
        for (int page = 0; more; page++) {
            if (page == decisions.mostPages()) {
                return new Unavailable<>(ProviderError.PROVIDER_ERROR, "pages without end");
            }
            if (!(api.get("/plans?page=" + page) instanceof Success(var letter))) {
                return decisions.brokenOff(plans);
            }
            letter.records().forEach(record -> take(record, plans, rejected));
            more = letter.verdict().equals("more");
        }
        return new Known<>(new CatalogueReading(plans, rejected));
    }

    private void take(Map<String, String> record, List<Plan> plans, List<RejectedPlan> rejected) {
        try {
            decisions.keep(plan(record), plans);
        } catch (IllegalArgumentException e) {
            rejected.add(new RejectedPlan(record.getOrDefault("sku", "?"), "not understood"));
        }
    }

    private Plan plan(Map<String, String> record) {
        String sku = record.getOrDefault("sku", "");
        return new Plan(
                new PlanId(sku),
                record.getOrDefault("name", sku),
                new Coverage.Countries(new TreeSet<>(List.of(new CountryCode(sku.substring(0, 2))))),
                new PlanTerms(
                        PlanType.DATA_LIMITED,
                        new Allowance.Fixed(decisions.planVolume(record.getOrDefault("megabytes", ""))),
                        30,
                        ActivationPolicy.ON_FIRST_USE,
                        OptionalInt.empty(),
                        true,
                        DeliverableKind.ESIM_PROFILE),
                new PlanCost(
                        decisions.price(record.getOrDefault("price", ""), record.getOrDefault("currency", "")),
                        PlanCost.Source.PROVIDER_API));
    }
}
