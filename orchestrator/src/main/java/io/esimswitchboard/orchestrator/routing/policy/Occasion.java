package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.CountryCode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/// What the rules of a policy look at. Nothing in here is about an offer.
///
/// @param destinations the country that is asked for, or all those of the package that is; empty for none in particular
/// @param bytes of data that are asked for, or that the package brings; [#UNLIMITED] for unlimited data
/// @param deliverable `esim_profile` or `claim` where that is asked for, `none` for a top-up, else `any`
/// @param at when it is decided
public record Occasion(
        SortedSet<CountryCode> destinations, long bytes, String deliverable, Optional<TenantId> tenant, Instant at) {

    public static final long UNLIMITED = Long.MAX_VALUE;
    public static final String ANY = "any";
    public static final String NONE = "none";
}
