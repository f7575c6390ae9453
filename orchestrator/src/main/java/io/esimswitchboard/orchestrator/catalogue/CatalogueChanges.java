package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.id.OfferId;
import java.util.List;
import java.util.Optional;

/// The changes of the catalogue, for as long as they are kept.
public interface CatalogueChanges {

    /// The oldest first.
    ///
    /// @param after the last that the reader knows; 0 for the beginning
    /// @return empty when `after` is kept no longer, so that the reader has missed something
    Optional<List<CatalogueChange>> after(long after, int limit);

    /// What happened to one offer, the newest first.
    List<CatalogueChange> of(OfferId offer, int limit);
}
