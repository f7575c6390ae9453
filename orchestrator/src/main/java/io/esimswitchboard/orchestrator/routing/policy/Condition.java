package io.esimswitchboard.orchestrator.routing.policy;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.CountryCode;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// When a rule holds: where all of it is so. What is empty asks for nothing.
///
/// @param destinations everything that is asked for has to lie in these
/// @param leastBytes of data, 0 for none
/// @param mostBytes [Occasion#UNLIMITED] to be for unlimited data too
/// @param deliverable a word of [Occasion#deliverable]
/// @param days of the week, UTC
public record Condition(
        Set<CountryCode> destinations,
        Set<TenantId> tenants,
        long leastBytes,
        long mostBytes,
        Optional<String> deliverable,
        Set<DayOfWeek> days,
        Optional<Hours> hours) {

    public static final Condition ALWAYS =
            new Condition(Set.of(), Set.of(), 0, Occasion.UNLIMITED, Optional.empty(), Set.of(), Optional.empty());

    boolean holds(Occasion occasion) {
        return holdsFor(occasion.destinations())
                && (tenants.isEmpty()
                        || occasion.tenant().filter(tenants::contains).isPresent())
                && leastBytes <= occasion.bytes()
                && occasion.bytes() <= mostBytes
                && deliverable
                        .filter(word -> !word.equals(occasion.deliverable()))
                        .isEmpty()
                && holdsAt(occasion.at().atOffset(ZoneOffset.UTC));
    }

    private boolean holdsFor(Set<CountryCode> asked) {
        return destinations.isEmpty() || (!asked.isEmpty() && destinations.containsAll(asked));
    }

    private boolean holdsAt(OffsetDateTime time) {
        return (days.isEmpty() || days.contains(time.getDayOfWeek()))
                && hours.filter(part -> !part.contains(time.toLocalTime())).isEmpty();
    }
}
