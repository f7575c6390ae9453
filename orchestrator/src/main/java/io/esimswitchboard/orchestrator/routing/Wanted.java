package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// What an order's item asks for.
public sealed interface Wanted {

    /// Exactly this package.
    record OfPackage(PackageId id) implements Wanted {}

    /// Exactly this package, as a top-up from whoever sold the eSIM.
    record TopUp(PackageId id, ProviderId seller) implements Wanted {}

    /// Any package that does at least this.
    ///
    /// @param minData empty asks for unlimited data
    record AtLeast(CountryCode destination, Optional<DataVolume> minData, int minDays) implements Wanted {}
}
