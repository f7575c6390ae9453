package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What requests are about, in the terms of policies.
final class Occasions {

    private static final SortedSet<CountryCode> NOWHERE = Collections.emptySortedSet();

    private Occasions() {}

    static Occasion of(RoutingRequest request, CatalogueSnapshot snapshot, Instant now) {
        Optional<EsimPackage> named = request.wanted().namedPackage().flatMap(snapshot::find);
        return new Occasion(
                destinations(request.wanted(), named),
                bytes(request.wanted(), named),
                deliverable(request),
                request.tenant(),
                now);
    }

    private static String deliverable(RoutingRequest request) {
        return request.wanted() instanceof Wanted.TopUp
                ? Occasion.NONE
                : request.deliverable()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(Occasion.ANY);
    }

    private static SortedSet<CountryCode> destinations(Wanted wanted, Optional<EsimPackage> named) {
        return switch (wanted) {
            case Wanted.AtLeast(var country, var _, var _) -> new TreeSet<>(List.of(country));
            case Wanted.OfPackage _, Wanted.TopUp _ ->
                named.map(each -> switch (each.coverage()) {
                            case Coverage.Countries(var codes) -> codes;
                            case Coverage.ChosenAtRedemption() -> NOWHERE;
                        })
                        .orElse(NOWHERE);
        };
    }

    private static long bytes(Wanted wanted, Optional<EsimPackage> named) {
        return switch (wanted) {
            case Wanted.AtLeast(var _, var least, var _) ->
                least.map(DataVolume::bytes).orElse(Occasion.UNLIMITED);
            case Wanted.OfPackage _, Wanted.TopUp _ ->
                named.map(each -> switch (each.terms().allowance()) {
                            case Allowance.Fixed(var volume) -> volume.bytes();
                            case Allowance.Unlimited(var _) -> Occasion.UNLIMITED;
                        })
                        .orElse(0L);
        };
    }
}
