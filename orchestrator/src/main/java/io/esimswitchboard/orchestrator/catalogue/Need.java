package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.pricing.Ceiling;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import java.util.Optional;

/// What an offer has to have to be looked for, as numbers that many offers are passed over by at once.
///
/// @param data bytes that are promised at full speed
/// @param rank that the price may have at most
/// @param kinds a bit for each kind that it has to be of
public record Need(long data, int days, long rank, int kinds) {

    private static final int UNLIMITED = 1;
    private static final int FIXED = 1 << 1;

    /// What `filter` asks for, for at most `ceiling`.
    public static Need of(PackageFilter filter, Optional<Ceiling> ceiling) {
        return new Need(
                filter.minData().map(DataVolume::bytes).orElse(0L),
                filter.minDays().orElse(0),
                ceiling.map(Ceiling::rank).orElse(Long.MAX_VALUE),
                filter.unlimited().map(wanted -> wanted ? UNLIMITED : FIXED).orElse(0)
                        | filter.price().deliverable().map(Need::bit).orElse(0)
                        | filter.scope().map(Need::bit).orElse(0));
    }

    /// What `sellable` has, in the same terms.
    static Need had(Sellable sellable) {
        EsimPackage esimPackage = sellable.esimPackage();
        PackageTerms terms = esimPackage.terms();
        int volume = terms.allowance() instanceof Allowance.Unlimited ? UNLIMITED : FIXED;
        return new Need(
                terms.promisedBytes(),
                terms.validityDays(),
                sellable.priced().rank(),
                volume | bit(sellable.offer().deliverable()) | bit(esimPackage.scope()));
    }

    private static int bit(DeliverableKind deliverable) {
        return switch (deliverable) {
            case ESIM_PROFILE -> 1 << 2;
            case CLAIM -> 1 << 3;
        };
    }

    private static int bit(PackageScope scope) {
        return switch (scope) {
            case LOCAL -> 1 << 4;
            case REGIONAL -> 1 << 5;
            case GLOBAL -> 1 << 6;
            case DESTINATIONLESS -> 1 << 7;
        };
    }
}
