package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the plans, which come whole. One that is not understood is reported and spoils none of the others.
final class TemplateCatalogue implements PlanCatalogue {

    private final TemplateApi api;

    TemplateCatalogue(TemplateApi api) {
        this.api = api;
    }

    @Override
    public Answer<CatalogueReading> read() {
        return api.get("/v1/plans").answer(TemplateCatalogue::reading, TemplateOutcomes::errorOf);
    }

    private static Answer<CatalogueReading> reading(JsonView data) {
        if (!data.at("plans").isArray()) {
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "an answer without plans");
        }
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        for (JsonView each : data.at("plans").elements()) {
            try {
                Plan plan = plan(each);
                plans.putIfAbsent(plan.id(), plan);
            } catch (IllegalArgumentException | ArithmeticException e) {
                String sku = PlainText.oneLine(each.text("sku").orElse("(no sku)"));
                rejected.add(new RejectedPlan(sku, PlainText.oneLine(String.valueOf(e.getMessage()))));
            }
        }
        return new Known<>(new CatalogueReading(List.copyOf(plans.values()), rejected));
    }

    private static Plan plan(JsonView each) {
        PlanId id = new PlanId(text(each, "sku"));
        Money price = Money.of(text(each, "price"), text(each, "currency"));
        return new Plan(
                id,
                PlainText.oneLine(each.text("name").orElse(id.value())),
                new Coverage.Countries(each.at("countries").elements().stream()
                        .map(code -> new CountryCode(code.text().orElse("")))
                        .collect(Collectors.toCollection(TreeSet::new))),
                terms(each),
                new PlanCost(price, PlanCost.Source.PROVIDER_API));
    }

    private static PlanTerms terms(JsonView each) {
        return new PlanTerms(
                PlanType.DATA_LIMITED,
                new Allowance.Fixed(DataVolume.ofMegabytes(number(each, "megabytes"))),
                number(each, "days"),
                ActivationPolicy.ON_FIRST_USE,
                OptionalInt.empty(),
                false,
                DeliverableKind.ESIM_PROFILE);
    }

    private static String text(JsonView each, String field) {
        return each.text(field).orElseThrow(() -> new IllegalArgumentException("no " + field));
    }

    private static int number(JsonView each, String field) {
        return each.at(field).integer().orElseThrow(() -> new IllegalArgumentException("no " + field));
    }
}
