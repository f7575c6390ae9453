package io.esimswitchboard.orchestrator.catalogue;

import static io.esimswitchboard.orchestrator.catalogue.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.OfferChanges.PlacedPlan;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OfferChangesTest {

    private static final ProviderId YONI = new ProviderId("yoni");
    private static final Plan PLAN = plan("sku", "TH", "1GB", 7, "1.20");

    private long lastId;

    @Test
    void aNewPlanIsAnOffer() {
        OfferChanges changes = between(List.of(), PLAN);

        assertThat(changes.created()).singleElement().satisfies(offer -> {
            assertThat(offer.provider()).isEqualTo(YONI);
            assertThat(offer.status()).isEqualTo(OfferStatus.AVAILABLE);
            assertThat(offer.listing().plan()).isEqualTo(PLAN.id());
        });
    }

    @Test
    void theSamePlanChangesNothing() {
        assertThat(between(between(List.of(), PLAN).created(), PLAN).isEmpty()).isTrue();
    }

    @Test
    void anotherPriceChangesTheOfferAndKeepsItsId() {
        List<StoredOffer> before = between(List.of(), PLAN).created();

        OfferChanges changes = between(before, plan("sku", "TH", "1GB", 7, "1.30"));

        assertThat(changes.created()).isEmpty();
        assertThat(changes.changed())
                .extracting(StoredOffer::id)
                .containsExactly(before.getFirst().id());
    }

    @Test
    void aPlanThatIsGoneIsRetiredOnce() {
        List<StoredOffer> before = between(List.of(), PLAN).created();

        List<StoredOffer> retired = between(before).retired();

        assertThat(retired).extracting(StoredOffer::status).containsExactly(OfferStatus.RETIRED);
        assertThat(between(retired).isEmpty()).isTrue();
    }

    @Test
    void aPlanThatComesBackIsTheSameOffer() {
        List<StoredOffer> before = between(List.of(), PLAN).created();

        OfferChanges changes = between(between(before).retired(), PLAN);

        assertThat(changes.changed()).isEqualTo(before);
    }

    @Test
    void whatAnOperatorHasSwitchedOffStaysOffWhileOnSale() {
        List<StoredOffer> off =
                List.of(between(List.of(), PLAN).created().getFirst().with(OfferStatus.DISABLED));

        assertThat(between(off, PLAN).isEmpty()).isTrue();
        assertThat(between(off).retired()).hasSize(1);
    }

    private OfferChanges between(List<StoredOffer> before, Plan... now) {
        List<PlacedPlan> placed = Stream.of(now)
                .map(plan -> new PlacedPlan(plan, new PackageId(new UUID(0, 1))))
                .toList();
        return OfferChanges.between(before, YONI, placed, () -> new UUID(1, ++lastId));
    }
}
