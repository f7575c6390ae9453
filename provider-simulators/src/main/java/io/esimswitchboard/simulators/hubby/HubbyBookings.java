package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creating, reading, cancelling and claiming.
final class HubbyBookings {

    private static final int MAX_PER_PAGE = 100;

    private final Backstage backstage;
    private final HubbyCatalogue catalogue;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final HubbyWebhooks webhooks;

    HubbyBookings(Backstage backstage, HubbyCatalogue catalogue, Bookings bookings, HubbyWebhooks webhooks) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.bookings = bookings;
        this.desk = new BookingDesk(backstage);
        this.webhooks = webhooks;
    }

    Reply create(Call call) {
        Optional<ObjectNode> body = Json.readObject(call.body());
        if (body.isEmpty()) {
            return HubbyReplies.error(400, "Invalid request body");
        }
        var check = new BookingCheck(catalogue, body.get(), backstage.clock().instant());
        return check.form().map(this::book).orElseGet(() -> refused(check));
    }

    private Reply book(BookingForm form) {
        Booking booking = desk.write(form);
        if (backstage.settings().get(HubbySettings.DUPLICATE_REFERENCE).equals("second")) {
            bookings.keep(booking);
        } else if (!bookings.keepIfNew(booking)) {
            return HubbyReplies.error(400, "Validation failed", new Failure("booking_id", "already exists"));
        }
        if (backstage
                .faults()
                .strike(FaultName.EARLY_WEBHOOK, Operation.WEBHOOK)
                .isPresent()) {
            webhooks.sendNow(booking, "package.activated", Json.object());
        }
        ObjectNode shown = view(booking);
        JsonNode data = backstage.settings().get(HubbySettings.BOOKING_SHAPE).equals("array")
                ? Json.array().add(shown)
                : shown;
        return HubbyReplies.ok(
                backstage.settings().get(HubbySettings.CREATE_STATUS), "Booking created successfully.", data);
    }

    private Reply refused(BookingCheck check) {
        if (check.onlyUnknownPackages()) {
            return HubbyReplies.error(404, "Package not found", check.failures().getFirst());
        }
        int status =
                check.onlyUnknownCountries() ? backstage.settings().get(HubbySettings.UNKNOWN_COUNTRY_STATUS) : 400;
        boolean onlyFirst =
                backstage.settings().get(HubbySettings.ERROR_DETAILS).equals("first");
        return HubbyReplies.invalid(status, check.failures(), onlyFirst);
    }

    private ObjectNode view(Booking booking) {
        Instant issued = booking.createdAt().plus(backstage.settings().get(HubbySettings.ORDER_DELAY));
        return issued.isAfter(backstage.clock().instant()) && !booking.cancelled()
                ? booking.pending()
                : booking.shown();
    }

    private boolean visible(Booking booking) {
        Instant since = backstage.clock().instant().minus(backstage.settings().get(CommonSettings.VISIBILITY_DELAY));
        boolean gone = booking.cancelled()
                && backstage.settings().get(HubbySettings.DELETED_BOOKING).equals("gone");
        return !gone && !booking.createdAt().isAfter(since);
    }

    /// Newest first.
    Reply list(Call call) {
        int perPage = number(call, "perPage", 20);
        int page = number(call, "page", 1);
        if (perPage < 1 || perPage > MAX_PER_PAGE || page < 1) {
            return HubbyReplies.error(
                    400, "Validation failed", new Failure("perPage", "must be between 1 and " + MAX_PER_PAGE));
        }
        List<Booking> candidates =
                call.query("bookingId").map(bookings::allByReference).orElseGet(bookings::newest);
        List<Booking> found = candidates.stream().filter(this::visible).toList();
        ArrayNode shown = Json.array();
        found.stream().skip((page - 1L) * perPage).limit(perPage).forEach(booking -> shown.add(view(booking)));
        return HubbyReplies.ok(200, "Bookings found.", listed(shown, found.size()));
    }

    private JsonNode listed(ArrayNode shown, int total) {
        if (backstage.settings().get(HubbySettings.LIST_SHAPE).equals("array")) {
            return shown;
        }
        ObjectNode object = Json.object();
        object.set("bookings", shown);
        return object.put("total", total);
    }

    private static int number(Call call, String name, int otherwise) {
        return call.query(name)
                .map(text -> text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0)
                .orElse(otherwise);
    }

    Reply read(String id) {
        return bookings.find(id)
                .filter(this::visible)
                .map(booking -> HubbyReplies.ok(200, "Booking found.", view(booking)))
                .orElseGet(HubbyBookings::notFound);
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
            return notFound();
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
        Optional<Booking> booking = bookings.findByPromoCode(uuid).filter(each -> !each.cancelled());
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

    private static Reply notFound() {
        return HubbyReplies.error(404, "Booking not found");
    }
}
