package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bookings taken. A booking is in the journal before it counts.
final class Bookings {

    private final Journal journal;
    private final Map<String, Booking> byId = new LinkedHashMap<>();

    Bookings(Journal journal) {
        this.journal = journal;
        journal.replay().stream().map(Booking::of).forEach(booking -> byId.put(booking.id(), booking));
    }

    synchronized void keep(Booking booking) {
        journal.append(booking.journalled());
        byId.put(booking.id(), booking);
    }

    /// Keeps `booking` unless its reference is taken.
    synchronized boolean keepIfNew(Booking booking) {
        if (booking.reference().flatMap(this::findByReference).isPresent()) {
            return false;
        }
        keep(booking);
        return true;
    }

    synchronized Optional<Booking> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The newest one that is not cancelled.
    synchronized Optional<Booking> findByReference(String reference) {
        return newest().stream()
                .filter(booking -> booking.reference().filter(reference::equals).isPresent())
                .filter(booking -> !booking.cancelled())
                .findFirst();
    }

    synchronized Optional<Booking> findByPromoCode(String uuid) {
        return byId.values().stream()
                .filter(booking -> booking.hasPromoCode(uuid))
                .findFirst();
    }

    synchronized List<Booking> newest() {
        return List.copyOf(byId.values()).reversed();
    }

    synchronized List<SoldUnit> sales() {
        return byId.values().stream()
                .flatMap(booking -> booking.units().stream())
                .toList();
    }

    synchronized void reset() {
        byId.clear();
    }
}
