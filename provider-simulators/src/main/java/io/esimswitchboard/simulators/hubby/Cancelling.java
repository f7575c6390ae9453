package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Deleting bookings, and claiming promo codes, after which that is no longer possible.
final class Cancelling {

    private final Backstage backstage;
    private final Bookings bookings;

    Cancelling(Backstage backstage, Bookings bookings) {
        this.backstage = backstage;
        this.bookings = bookings;
    }

    Reply cancel(String id) {
        return bookings.alone(() -> cancel(bookings.find(id)));
    }

    Reply cancelByReference(String reference) {
        return bookings.alone(() -> cancel(bookings.findByReference(reference)));
    }

    private Reply cancel(Optional<Booking> found) {
        Optional<Booking> booking = found.filter(each -> !each.cancelled());
        if (booking.isEmpty()) {
            return HubbyBookings.notFound();
        }
        List<String> locks = locks(booking.get());
        if (!locks.isEmpty()) {
            return HubbyReplies.error(
                    backstage.settings().get(HubbySettings.LOCKED_CANCEL_STATUS),
                    "Booking cannot be cancelled",
                    new Failure("booking", String.join(", ", locks)));
        }
        bookings.keep(booking.get()
                .withStatus(
                        Booking.CANCELLED, BookingDesk.time(backstage.clock().instant())));
        return HubbyReplies.ok(200, "Booking deleted successfully.", Json.object());
    }

    private List<String> locks(Booking booking) {
        var locks = new ArrayList<>(booking.locks());
        LocalDate today = LocalDate.ofInstant(backstage.clock().instant(), ZoneOffset.UTC);
        if (LocalDate.ofInstant(booking.departure(), ZoneOffset.UTC).isBefore(today)) {
            locks.add("departure has passed");
        }
        return locks;
    }

    /// Needs a booking made without an e-mail address; afterwards the code counts as sent.
    Reply claim(String uuid, Call call) {
        return bookings.alone(() -> claimed(uuid, call));
    }

    private Reply claimed(String uuid, Call call) {
        Optional<Booking> booking = bookings.findByPackage(uuid).filter(each -> !each.cancelled());
        if (booking.isEmpty()) {
            return HubbyReplies.error(404, "Promo code not found");
        }
        Optional<String> email = Json.readObject(call.body())
                .flatMap(body -> Json.text(body, "email"))
                .filter(text -> text.contains("@"));
        if (email.isEmpty()) {
            return HubbyReplies.error(400, "Validation failed", new Failure("email", "must be a valid e-mail address"));
        }
        String lock = "promo code " + uuid + " claimed";
        if (booking.get().shown().hasNonNull("email") || booking.get().locks().contains(lock)) {
            return HubbyReplies.error(400, "Promo code already claimed");
        }
        bookings.keep(booking.get().locked(lock));
        return HubbyReplies.ok(200, "Promo code claimed and email sent successfully", Json.object());
    }
}
