package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.PlanType;
import java.util.OptionalInt;

/// What a package brings, whoever provides it. Two plans with the same terms and coverage fill the same package.
public record PackageTerms(
        PlanType type,
        Allowance allowance,
        int validityDays,
        ActivationPolicy activation,
        OptionalInt installWindowDays,
        boolean topUpSupported) {}
