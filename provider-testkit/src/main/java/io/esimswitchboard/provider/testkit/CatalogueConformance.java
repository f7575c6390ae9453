package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Plan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The plans on sale.
abstract class CatalogueConformance extends AccountConformance {

    private static final Duration ONE_READING = Duration.ofSeconds(30);
    private static final int SEEDS = 8;

    @Test
    @Requirement("CAT-1")
    final void aReadingEndsAndRepeatsNoPlan() {
        List<Plan> plans = reading().plans();

        assertThat(plans).isNotEmpty().extracting(Plan::id).doesNotHaveDuplicates();
        assertThat(plans).extracting(Plan::id).contains(wholesaler().planOnSale());
        assertThat(reading().plans()).isEqualTo(plans);
    }

    @Test
    @Requirement("CAT-1")
    final void aCatalogueWithoutEndIsGivenUp() throws Exception {
        arm(Trouble.of("endless_pages", Operation.CATALOGUE).always());

        Answer<CatalogueReading> answer =
                Deadlines.within(ONE_READING, () -> provider().catalogue().read());

        if (answer instanceof Known<CatalogueReading>(var reading)) {
            assertThat(reading.plans()).extracting(Plan::id).doesNotHaveDuplicates();
        }
    }

    @Test
    @Requirement("CAT-2")
    final void pricesAreExactAndVolumesAreBytes() {
        CatalogueReading reading = reading();

        assertThat(reading.plans())
                .filteredOn(plan -> plan.id().equals(wholesaler().planOnSale()))
                .extracting(plan -> plan.cost().price())
                .containsExactly(wholesaler().priceOnSale());
        assertThat(reading.plans()).allSatisfy(plan -> {
            assertThat(plan.cost().price().amount()).isPositive();
            // No plan in the field is smaller: a number below it was read in another unit.
            if (plan.terms().allowance() instanceof Allowance.Fixed(var volume)) {
                assertThat(volume.bytes()).isGreaterThanOrEqualTo(10_000_000);
            }
        });
    }

    @Test
    @Requirement("CAT-3")
    final void aReadingThatBreaksOffIsUnavailableAndNeverAShortList() {
        int whole = reading().plans().size();

        forEachMisbehaviour(Operation.CATALOGUE, (misbehaviour, provider) -> {
            // Of an answer that can be read in part, each plan is either understood or reported.
            if (provider.catalogue().read() instanceof Known<CatalogueReading>(var reading)) {
                assertThat(misbehaviour.useless()).isFalse();
                assertThat(reading.plans().size() + reading.rejected().size()).isGreaterThanOrEqualTo(whole);
            }
        });
    }

    @Test
    @Requirement("CAT-3")
    final void aReadingThatBreaksOffOnSomeLaterPageIsNoShortListEither() {
        int whole = reading().plans().size();

        for (long seed = 1; seed <= SEEDS; seed++) {
            arm(Misbehaviour.SERVER_ERROR.once(Operation.CATALOGUE).sometimes(0.5, seed));
            if (provider().catalogue().read() instanceof Known<CatalogueReading>(var reading)) {
                assertThat(reading.plans().size() + reading.rejected().size()).isGreaterThanOrEqualTo(whole);
            }
        }
    }

    final CatalogueReading reading() {
        return reading(provider());
    }

    static CatalogueReading reading(EsimProvider provider) {
        return switch (provider.catalogue().read()) {
            case Known<CatalogueReading>(var reading) -> reading;
            case Unavailable<CatalogueReading>(var error, var detail) ->
                throw new AssertionError(error + ": " + detail);
        };
    }
}
