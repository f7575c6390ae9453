package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Where the catalogue is kept, for all instances.
public interface CatalogueStore {

    long version();

    /// All of it, as one version left it.
    StoredCatalogue load();

    /// Puts what a provider sells in the place of what it sold, in one transaction with the new version. Writes
    /// nothing,
    /// and the version stays, when it sells the same as before.
    ///
    /// @param plans each plan's id once
    Replacement replace(ProviderId provider, List<Plan> plans, Conditions conditions);

    /// What has to hold in the transaction for anything to be written.
    ///
    /// @param ours whether this instance may still write
    /// @param plausible whether to believe the change
    record Conditions(BooleanSupplier ours, Predicate<Size> plausible) {}

    /// How many offers a provider had, and would have.
    record Size(int before, int after) {}

    /// What came of it.
    sealed interface Replacement {

        record Replaced(long version, OfferChanges changes) implements Replacement {}

        record Implausible(Size size) implements Replacement {}

        /// Another instance has taken over.
        record NotOurs() implements Replacement {}
    }
}
