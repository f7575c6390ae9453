package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.Coverage.ChosenAtRedemption;
import io.esimswitchboard.provider.Coverage.Countries;
import io.esimswitchboard.provider.EsimProvider;
import jakarta.inject.Singleton;
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
        return snapshot.onSale().stream()
                .filter(each -> fits(snapshot, each, esim))
                .toList();
    }

    boolean fits(PackageId id, SoldEsim esim) {
        CatalogueSnapshot snapshot = catalogue.current();
        return snapshot.find(id).filter(each -> fits(snapshot, each, esim)).isPresent();
    }

    private static boolean fits(CatalogueSnapshot snapshot, EsimPackage each, SoldEsim esim) {
        Optional<Coverage> needed = snapshot.find(esim.packageId()).map(EsimPackage::coverage);
        return needed.filter(where -> covers(each.coverage(), where)).isPresent()
                && snapshot.offers(each.id()).stream().anyMatch(offer -> isFor(offer, esim));
    }

    /// Whether the offer is one of those that top this eSIM up.
    public static boolean isFor(Offer offer, SoldEsim esim) {
        return offer.provider().equals(esim.seller()) && offer.topUpSupported();
    }

    private static boolean covers(Coverage topUp, Coverage esim) {
        return switch (topUp) {
            case ChosenAtRedemption() -> esim instanceof ChosenAtRedemption;
            case Countries(var codes) -> esim instanceof Countries(var needed) && codes.containsAll(needed);
        };
    }
}
