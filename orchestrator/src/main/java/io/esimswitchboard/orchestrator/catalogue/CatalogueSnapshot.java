package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.CountryCode;
import java.util.List;
import java.util.Optional;

/// All packages with what can be bought of them, at one version. Immutable.
public interface CatalogueSnapshot {

    /// Grows with every change of the catalogue; 0 before the first sync.
    long version();

    Optional<EsimPackage> find(PackageId id);

    /// The available offers of one package, in no particular order.
    List<Offer> offers(PackageId id);

    /// Every package that works in `destination`.
    List<EsimPackage> in(CountryCode destination);
}
