package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.PackageSort;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.Coverage.ChosenAtRedemption;
import io.esimswitchboard.provider.Coverage.Countries;
import io.esimswitchboard.provider.EsimProvider;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What can be bought for an eSIM that is there already: of the account that sold it, as a top-up, and at work
/// wherever the eSIM is.
@Singleton
public final class TopUpMarket {

    private final Catalogue catalogue;
    private final Providers providers;

    TopUpMarket(Catalogue catalogue, Providers providers) {
        this.catalogue = catalogue;
        this.providers = providers;
    }

    /// Whether the account tops eSIMs up at all.
    boolean open(SoldEsim esim) {
        return providers.find(esim.seller()).flatMap(EsimProvider::topUps).isPresent();
    }

    /// In the order of their ids.
    public List<EsimPackage> packages(SoldEsim esim) {
        CatalogueSnapshot snapshot = catalogue.current();
        if (!open(esim) || !esim.usable()) {
            return List.of();
        }
        return coverage(snapshot, esim).stream()
                .flatMap(needed -> near(snapshot, needed).stream().filter(each -> fits(each, esim, needed)))
                .map(Sellable::esimPackage)
                .distinct()
                .sorted(Comparator.comparing(each -> each.id().uuid()))
                .toList();
    }

    boolean fits(PackageId id, SoldEsim esim) {
        CatalogueSnapshot snapshot = catalogue.current();
        return coverage(snapshot, esim)
                .filter(needed -> snapshot.offers(id).stream().anyMatch(each -> fits(each, esim, needed)))
                .isPresent();
    }

    private static Optional<Coverage> coverage(CatalogueSnapshot snapshot, SoldEsim esim) {
        return snapshot.find(esim.packageId()).map(EsimPackage::coverage);
    }

    /// All that can cover `needed`, and more.
    private static List<Sellable> near(CatalogueSnapshot snapshot, Coverage needed) {
        return switch (needed) {
            case ChosenAtRedemption() -> snapshot.offers(PackageSort.PRICE);
            case Countries(var codes) -> snapshot.offersIn(codes.first());
        };
    }

    private static boolean fits(Sellable topUp, SoldEsim esim, Coverage needed) {
        return isFor(topUp, esim) && covers(topUp.esimPackage().coverage(), needed);
    }

    /// Whether it is one of those that top this eSIM up.
    public static boolean isFor(Sellable topUp, SoldEsim esim) {
        return topUp.offer().provider().equals(esim.seller()) && topUp.offer().topUpSupported();
    }

    private static boolean covers(Coverage topUp, Coverage esim) {
        return switch (topUp) {
            case ChosenAtRedemption() -> esim instanceof ChosenAtRedemption;
            case Countries(var codes) -> esim instanceof Countries(var needed) && codes.containsAll(needed);
        };
    }
}
