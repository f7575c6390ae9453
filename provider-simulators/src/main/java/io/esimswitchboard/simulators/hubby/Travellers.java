package io.esimswitchboard.simulators.hubby;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The partner's travellers, by the partner's id for them. One who is only named in a booking is known too.
final class Travellers {

    private final Bookings bookings;
    private final Map<String, Traveller> byId = new HashMap<>();

    Travellers(Bookings bookings) {
        this.bookings = bookings;
    }

    /// Meets a traveller by id; an e-mail address given is kept.
    synchronized Traveller meet(String externalUserId, Optional<String> email) {
        String known = find(externalUserId).map(Traveller::email).orElse("");
        var traveller = new Traveller(externalUserId, email.orElse(known));
        byId.put(externalUserId, traveller);
        return traveller;
    }

    /// Finds a traveller by e-mail address; a new one is given an id.
    synchronized Traveller meetByEmail(String email) {
        return byId.values().stream()
                .filter(each -> each.email().equalsIgnoreCase(email))
                .findFirst()
                .orElseGet(() -> meet("hubby-assigned-" + UUID.randomUUID(), Optional.of(email)));
    }

    synchronized Optional<Traveller> find(String externalUserId) {
        Optional<Traveller> met = Optional.ofNullable(byId.get(externalUserId));
        return met.isPresent() || !named(externalUserId) ? met : Optional.of(new Traveller(externalUserId, ""));
    }

    private boolean named(String externalUserId) {
        return bookings.newest().stream()
                .flatMap(booking -> booking.packages().stream())
                .anyMatch(each -> each.path("external_user_id").asText().equals(externalUserId));
    }

    synchronized void reset() {
        byId.clear();
    }
}
