package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Coverage;

/// A provider-neutral data plan: what a storefront sells. `package` on the wire.
///
/// @param coverage where it works
public record EsimPackage(PackageId id, String name, Coverage coverage, PackageTerms terms) {

    public PackageScope scope() {
        return switch (coverage) {
            case Coverage.ChosenAtRedemption() -> PackageScope.DESTINATIONLESS;
            case Coverage.Countries(var codes) -> PackageScope.ofCountries(codes.size());
        };
    }
}
