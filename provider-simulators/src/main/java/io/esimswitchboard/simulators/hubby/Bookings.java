package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The bookings taken. A booking is in the journal before it counts.
final class Bookings {

    private final Journal journal;
    private final Map<String, Booking> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByReference = new HashMap<>();
    private final Map<String, String> idByPackage = new HashMap<>();

    Bookings(Journal journal) {
        this.journal = journal;
        journal.replay().stream()
                .filter(entry -> entry.has("booking"))
                .map(Booking::of)
                .forEach(this::remember);
    }

    synchronized void keep(Booking booking) {
        journal.append(booking.journalled());
        remember(booking);
    }

    private void remember(Booking booking) {
        if (byId.put(booking.id(), booking) != null) {
            return;
        }
        booking.reference()
                .ifPresent(reference -> idsByReference
                        .computeIfAbsent(reference, _ -> new ArrayList<>())
                        .add(booking.id()));
        booking.packages().forEach(code -> idByPackage.put(code.path("uuid").asText(), booking.id()));
    }

    /// Runs `work` while nobody else reads or keeps a booking.
    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
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
        return allByReference(reference).stream()
                .filter(booking -> !booking.cancelled())
                .findFirst();
    }

    /// Newest first.
    synchronized List<Booking> allByReference(String reference) {
        return idsByReference.getOrDefault(reference, List.of()).reversed().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// By the uuid of one of its promo codes or package queues.
    synchronized Optional<Booking> findByPackage(String uuid) {
        return Optional.ofNullable(idByPackage.get(uuid)).flatMap(this::find);
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
        idsByReference.clear();
        idByPackage.clear();
    }
}
