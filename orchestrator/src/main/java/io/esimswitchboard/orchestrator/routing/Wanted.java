package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.Need;
import io.esimswitchboard.orchestrator.catalogue.PackageFilter;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// What an order's item asks for.
public sealed interface Wanted {

    /// Where exactly one package will do.
    default Optional<PackageId> namedPackage() {
        return switch (this) {
            case OfPackage(var id) -> Optional.of(id);
            case TopUp(var id, var _) -> Optional.of(id);
            case AtLeast(var _, var _, var _) -> Optional.empty();
        };
    }

    /// Exactly this package.
    record OfPackage(PackageId id) implements Wanted {}

    /// Exactly this package, as a top-up from whoever sold the eSIM.
    record TopUp(PackageId id, ProviderId seller) implements Wanted {}

    /// Any package that does at least this.
    ///
    /// @param minData empty asks for unlimited data
    record AtLeast(CountryCode destination, Optional<DataVolume> minData, int minDays) implements Wanted {

        /// What an offer has to have for it, whatever it costs.
        Need need(Optional<DeliverableKind> deliverable) {
            Optional<Boolean> unlimited = minData.isEmpty() ? Optional.of(true) : Optional.empty();
            PackageFilter filter = new PackageFilter(
                    Optional.of(destination),
                    minData,
                    Optional.of(minDays),
                    unlimited,
                    Optional.empty(),
                    new PackageFilter.Price(Optional.empty(), deliverable));
            return Need.of(filter, Optional.empty());
        }
    }
}
