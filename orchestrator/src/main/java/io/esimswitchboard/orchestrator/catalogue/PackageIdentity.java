package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// What makes two plans the same package, so that an order for it may be filled by either: where it works, the kind of
/// plan, how much data, for how long, and from when the days count.
///
/// Not part of it is what differs without harm to the traveller. The price, the provider and its own name for the plan
/// belong to the offer. So does the deliverable, for a request names the one it needs. The install window and whether
/// one can top up are promises: a package makes only those that all of its offers keep.
///
/// Volumes are compared to the byte: 1,000 MB and 1,024 MB are two packages.
public record PackageIdentity(
        Coverage coverage, PlanType type, Allowance allowance, int validityDays, ActivationPolicy activation) {

    public static PackageIdentity of(Plan plan) {
        return new PackageIdentity(
                plan.coverage(),
                plan.terms().type(),
                plan.terms().allowance(),
                plan.terms().validityDays(),
                plan.terms().activation());
    }

    /// 64 hexadecimal digits, the same for equal identities on every instance and in every release.
    public String fingerprint() {
        String text = String.join(
                "|", "1", coverageText(), type.name(), allowanceText(), "" + validityDays, activation.name());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Country codes in alphabetical order, separated by spaces; empty when the destination is chosen later.
    public String coverageText() {
        return switch (coverage) {
            case Coverage.ChosenAtRedemption() -> "";
            case Coverage.Countries(var codes) ->
                codes.stream().map(CountryCode::value).collect(Collectors.joining(" "));
        };
    }

    private String allowanceText() {
        return switch (allowance) {
            case Allowance.Fixed(var volume) -> "fixed " + volume.bytes();
            case Allowance.Unlimited(var fairUse) ->
                "unlimited"
                        + fairUse.map(rule -> " " + rule.highSpeed().bytes() + " per "
                                        + rule.period().toSeconds() + " then " + rule.throttleKbps())
                                .orElse("");
        };
    }
}
