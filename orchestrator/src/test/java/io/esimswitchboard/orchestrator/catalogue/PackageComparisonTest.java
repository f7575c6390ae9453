package io.esimswitchboard.orchestrator.catalogue;

import static io.esimswitchboard.orchestrator.catalogue.Verdict.BETTER;
import static io.esimswitchboard.orchestrator.catalogue.Verdict.EQUAL;
import static io.esimswitchboard.orchestrator.catalogue.Verdict.NOT_COMPARABLE;
import static io.esimswitchboard.orchestrator.catalogue.Verdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.PackageComparison.Promise;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/package-equivalence.md`, sentence by sentence and pair by pair.
final class PackageComparisonTest {

    private static final Map<String, Promise> PUBLIC = PublicPlans.read();

    @ParameterizedTest(name = "{0} against {1}")
    @CsvFileSource(resources = "/equivalence/package-pairs.csv", numLinesToSkip = 1)
    void aLabelledPairComparesAsItsLabelSays(
            String candidate, String reference, Verdict verdict, @Nullable String differences) {
        assertThat(PackageComparison.of(plan(candidate), plan(reference)))
                .isEqualTo(new PackageComparison(
                        verdict, PublicPlans.differences(differences == null ? "" : differences)));
    }

    private static Promise plan(String name) {
        return Objects.requireNonNull(PUBLIC.get(name), name);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 1GB, 512, 24, 1GB, 512, EQUAL",
        "24, 2GB, 512, 24, 1GB, 512, BETTER",
        "24, 1GB, 512, 24, 1GB, 8000, WORSE",
        "24, 2GB, 512, 24, 1GB, 8000, NOT_COMPARABLE",
        "720, 30GB, 512, 24, 1GB, 512, BETTER",
        "720, 29GB, 512, 24, 1GB, 512, NOT_COMPARABLE",
        "24, 30GB, 512, 720, 30GB, 512, BETTER",
        "24, 1GB, 512, 720, 30GB, 512, WORSE"
    })
    void aFairUseRuleIsMeasuredByTheWorstUseOfIt(
            int hours, String volume, int kbps, int otherHours, String otherVolume, int otherKbps, Verdict verdict) {
        Promise one = unlimited(hours, volume, kbps);
        Promise other = unlimited(otherHours, otherVolume, otherKbps);

        assertThat(PackageComparison.of(one, other).verdict()).isEqualTo(verdict);
        assertThat(PackageComparison.of(other, one).verdict()).isEqualTo(reversed(verdict));
    }

    @Test
    void aDestinationChosenLaterComparesWithNothingButItsLike() {
        Promise chosen = new Promise(Plans.coverage(""), fixed(ActivationPolicy.ON_FIRST_USE, DeliverableKind.CLAIM));
        Promise thailand = new Promise(Plans.coverage("TH"), chosen.terms());

        assertThat(PackageComparison.of(chosen, chosen).verdict()).isEqualTo(EQUAL);
        assertThat(PackageComparison.of(chosen, thailand).differences())
                .isEqualTo(Map.of(Aspect.COVERAGE, NOT_COMPARABLE));
        assertThat(PackageComparison.of(thailand, chosen).verdict()).isEqualTo(NOT_COMPARABLE);
    }

    @Test
    void aProfileIsBetterThanAClaim() {
        Promise profile = with(ActivationPolicy.ON_FIRST_USE, DeliverableKind.ESIM_PROFILE);
        Promise claim = with(ActivationPolicy.ON_FIRST_USE, DeliverableKind.CLAIM);

        assertThat(PackageComparison.of(profile, claim))
                .isEqualTo(new PackageComparison(BETTER, Map.of(Aspect.DELIVERABLE, BETTER)));
        assertThat(PackageComparison.of(claim, profile).verdict()).isEqualTo(WORSE);
    }

    @ParameterizedTest
    @EnumSource(ActivationPolicy.class)
    void aDateFixedAtThePurchaseComparesWithNothingButItsLike(ActivationPolicy activation) {
        Promise dated = with(ActivationPolicy.ON_DATE, DeliverableKind.CLAIM);
        Promise other = with(activation, DeliverableKind.CLAIM);

        assertThat(PackageComparison.of(dated, other).verdict())
                .isEqualTo(activation == ActivationPolicy.ON_DATE ? EQUAL : NOT_COMPARABLE);
    }

    private static Promise with(ActivationPolicy activation, DeliverableKind deliverable) {
        return new Promise(Plans.coverage("TH"), fixed(activation, deliverable));
    }

    private static PlanTerms fixed(ActivationPolicy activation, DeliverableKind deliverable) {
        return new PlanTerms(
                PlanType.DATA_LIMITED,
                new Allowance.Fixed(DataVolume.parse("1GB")),
                7,
                activation,
                OptionalInt.empty(),
                false,
                deliverable);
    }

    private static Promise unlimited(int hours, String volume, int kbps) {
        Allowance.FairUse rule = new Allowance.FairUse(DataVolume.parse(volume), Duration.ofHours(hours), kbps);
        return new Promise(Plans.coverage("TH"), Plans.terms(new Allowance.Unlimited(Optional.of(rule)), 30));
    }

    private static Verdict reversed(Verdict verdict) {
        return switch (verdict) {
            case EQUAL, NOT_COMPARABLE -> verdict;
            case BETTER -> WORSE;
            case WORSE -> BETTER;
        };
    }
}
