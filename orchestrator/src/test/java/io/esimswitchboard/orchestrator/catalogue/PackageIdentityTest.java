package io.esimswitchboard.orchestrator.catalogue;

import static io.esimswitchboard.orchestrator.catalogue.Plans.coverage;
import static io.esimswitchboard.orchestrator.catalogue.Plans.plan;
import static io.esimswitchboard.orchestrator.catalogue.Plans.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PackageIdentityTest {

    private static final Plan THAILAND = plan("a", "TH", "1GB", 7, "1.20");

    @Test
    void twoProvidersEqualPlansAreOnePackage() {
        PlanTerms other = new PlanTerms(
                PlanType.DATA_LIMITED,
                new Allowance.Fixed(DataVolume.parse("1000MB")),
                7,
                ActivationPolicy.ON_FIRST_USE,
                OptionalInt.of(90),
                true,
                DeliverableKind.CLAIM);

        assertThat(fingerprint(plan("b", coverage("TH"), other, "9.99"))).isEqualTo(fingerprint(THAILAND));
    }

    @Test
    void theOrderOfCountriesDoesNotMatter() {
        assertThat(fingerprint(plan("a", "TH MY", "1GB", 7, "1")))
                .isEqualTo(fingerprint(plan("b", "MY TH", "1GB", 7, "1")));
    }

    @Test
    void coverageVolumeAndDaysTellPackagesApart() {
        assertThat(fingerprint(plan("a", "TH MY", "1GB", 7, "1.20"))).isNotEqualTo(fingerprint(THAILAND));
        assertThat(fingerprint(plan("a", "", "1GB", 7, "1.20"))).isNotEqualTo(fingerprint(THAILAND));
        assertThat(fingerprint(plan("a", "TH", "1024MB", 7, "1.20"))).isNotEqualTo(fingerprint(THAILAND));
        assertThat(fingerprint(plan("a", "TH", "1GB", 8, "1.20"))).isNotEqualTo(fingerprint(THAILAND));
    }

    @Test
    void activationAndTypeTellPackagesApart() {
        assertThat(fingerprint(PlanType.STARTER, ActivationPolicy.ON_FIRST_USE)).isNotEqualTo(fingerprint(THAILAND));
        assertThat(fingerprint(PlanType.DATA_LIMITED, ActivationPolicy.ON_PURCHASE))
                .isNotEqualTo(fingerprint(THAILAND));
    }

    @Test
    void fairUseTellsUnlimitedPackagesApart() {
        Allowance free = new Allowance.Unlimited(Optional.empty());
        Allowance fair = new Allowance.Unlimited(
                Optional.of(new Allowance.FairUse(DataVolume.parse("1GB"), Duration.ofDays(1), 256)));
        Allowance slower = new Allowance.Unlimited(
                Optional.of(new Allowance.FairUse(DataVolume.parse("1GB"), Duration.ofDays(1), 128)));

        assertThat(fingerprint(free)).isNotEqualTo(fingerprint(fair));
        assertThat(fingerprint(fair)).isNotEqualTo(fingerprint(slower));
    }

    @Test
    void theFingerprintIsTheSameInEveryRelease() {
        assertThat(fingerprint(THAILAND)).isEqualTo("81f182aa7a69b78b6363fc4eb9a4a024d47f865c6e4e5a41a5e045b03dabba10");
    }

    private static String fingerprint(Plan plan) {
        return PackageIdentity.of(plan).fingerprint();
    }

    private static String fingerprint(Allowance allowance) {
        return fingerprint(plan("a", coverage("TH"), terms(allowance, 7), "1"));
    }

    private static String fingerprint(PlanType type, ActivationPolicy activation) {
        Allowance allowance = THAILAND.terms().allowance();
        return new PackageIdentity(coverage("TH"), type, allowance, 7, activation).fingerprint();
    }
}
