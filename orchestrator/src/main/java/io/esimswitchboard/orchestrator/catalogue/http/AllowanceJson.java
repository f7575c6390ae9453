package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.provider.Allowance;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/// How much data a package brings.
///
/// @param bytes null when it is unlimited
/// @param fairUse null when no rule is known
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record AllowanceJson(
        @Nullable Long bytes, boolean unlimited, @Nullable FairUseJson fairUse) {

    static AllowanceJson of(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Fixed(var volume) -> new AllowanceJson(volume.bytes(), false, null);
            case Allowance.Unlimited(var fairUse) ->
                new AllowanceJson(null, true, fairUse.map(FairUseJson::of).orElse(null));
        };
    }

    /// After so many bytes within the period the line is slowed down.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record FairUseJson(long highSpeedBytes, long periodSeconds, int throttleKbps) {

        static FairUseJson of(Allowance.FairUse rule) {
            return new FairUseJson(rule.highSpeed().bytes(), rule.period().toSeconds(), rule.throttleKbps());
        }
    }
}
