package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.catalogue.Shared;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Allowance.FairUse;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.PlanType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Packages to rows and back.
final class PackageRows {

    private PackageRows() {}

    static PackageRow of(UUID id, PackageIdentity identity, Instant now) {
        Optional<FairUse> fairUse = fairUse(identity.allowance());
        return new PackageRow(
                Uuids.bytes(id),
                identity.fingerprint(),
                identity.coverageText(),
                identity.type().name(),
                identity.allowance() instanceof Allowance.Fixed(var volume) ? (Long) volume.bytes() : null,
                fairUse.map(rule -> rule.highSpeed().bytes()).orElse(null),
                fairUse.map(rule -> rule.period().toSeconds()).orElse(null),
                fairUse.map(FairUse::throttleKbps).orElse(null),
                identity.validityDays(),
                identity.activation().name(),
                now);
    }

    private static Optional<FairUse> fairUse(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Fixed(var _) -> Optional.empty();
            case Allowance.Unlimited(var fairUse) -> fairUse;
        };
    }

    static PackageIdentity identity(PackageRow row, Shared shared) {
        return new PackageIdentity(
                shared.of(coverage(row.coverage())),
                PlanType.valueOf(row.type()),
                shared.of(allowance(row)),
                row.validityDays(),
                ActivationPolicy.valueOf(row.activation()));
    }

    private static Coverage coverage(String text) {
        return text.isEmpty()
                ? new Coverage.ChosenAtRedemption()
                : new Coverage.Countries(Stream.of(text.split(" "))
                        .map(CountryCode::new)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Allowance allowance(PackageRow row) {
        if (row.dataBytes() != null) {
            return new Allowance.Fixed(new DataVolume(row.dataBytes()));
        }
        if (row.fairUseBytes() == null || row.fairUseSeconds() == null || row.throttleKbps() == null) {
            return new Allowance.Unlimited(Optional.empty());
        }
        return new Allowance.Unlimited(Optional.of(new FairUse(
                new DataVolume(row.fairUseBytes()), Duration.ofSeconds(row.fairUseSeconds()), row.throttleKbps())));
    }
}
