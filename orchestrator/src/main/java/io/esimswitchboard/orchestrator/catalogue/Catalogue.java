package io.esimswitchboard.orchestrator.catalogue;

/// The catalogue as it stands in memory.
public interface Catalogue {

    /// The newest snapshot. Immutable; a request works on one from beginning to end. Never blocks.
    CatalogueSnapshot current();
}
