package io.esimswitchboard.orchestrator.catalogue;

import static io.esimswitchboard.orchestrator.catalogue.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckedReadingTest {

    private static final Plan GOOD = plan("good", "TH", "1GB", 7, "1.20");

    @Test
    void theFirstOfTwoPlansOfOneSkuCounts() {
        CheckedReading checked = check(GOOD, plan("good", "JP", "1GB", 7, "9.00"));

        assertThat(checked.plans()).containsExactly(GOOD);
        assertThat(checked.rejected()).containsExactly(new RejectedPlan("good", "listed twice"));
    }

    @Test
    void aCostThatCannotBeKeptSpoilsNoOtherPlan() {
        Money huge = new Money(BigDecimal.TEN.pow(12), Currency.getInstance("USD"));
        Plan dear = new Plan(
                plan("dear", "TH", "1GB", 7, "1").id(),
                "dear",
                GOOD.coverage(),
                GOOD.terms(),
                new PlanCost(huge, PlanCost.Source.RATE_CARD));

        CheckedReading checked = check(dear, GOOD);

        assertThat(checked.plans()).containsExactly(GOOD);
        assertThat(checked.rejected()).extracting(RejectedPlan::sku).containsExactly("dear");
    }

    private static CheckedReading check(Plan... plans) {
        return CheckedReading.of(new CatalogueReading(List.of(plans), List.of()));
    }
}
