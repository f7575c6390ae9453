package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.PlanType;
import java.util.OptionalInt;

/// What a package brings, whoever provides it. Two plans with the same terms and coverage fill the same package.
public record PackageTerms(
        PlanType type,
        Allowance allowance,
        int validityDays,
        ActivationPolicy activation,
        OptionalInt installWindowDays,
        boolean topUpSupported) {

    /// Whether it brings this much data at full speed. Unlimited data does only as far as its fair-use rule says so;
    /// who
    /// wants unlimited data asks for that.
    public boolean promises(DataVolume least) {
        return promisedBytes() >= least.bytes();
    }

    /// 0 where nothing is promised.
    long promisedBytes() {
        return switch (allowance) {
            case Allowance.Fixed(var volume) -> volume.bytes();
            case Allowance.Unlimited(var fairUse) ->
                fairUse.map(rule -> rule.highSpeed().bytes()).orElse(0L);
        };
    }
}
