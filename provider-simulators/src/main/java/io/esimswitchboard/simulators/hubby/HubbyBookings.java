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
import java.util.List;
import java.util.Optional;

/// Creating, reading and changing bookings.
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
        var check = new BookingCheck(
                catalogue, backstage.settings(), body.get(), backstage.clock().instant());
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
        return created(beside(view(booking)));
    }

    private Reply created(ObjectNode shown) {
        int status = backstage.settings().get(HubbySettings.CREATE_STATUS);
        String message = "Booking created successfully.";
        return switch (backstage.settings().get(HubbySettings.BOOKING_SHAPE)) {
            case "array" -> HubbyReplies.ok(status, message, Json.array().add(shown));
            case "bare" -> Reply.json(status, shown);
            default -> HubbyReplies.ok(status, message, shown);
        };
    }

    /// A booking with package queues is answered as both, side by side, unless told otherwise.
    private ObjectNode beside(ObjectNode shown) {
        if (!shown.has("package_queues")
                || backstage.settings().get(TravellerSettings.QUEUE_SHAPE).equals("inside")) {
            return shown;
        }
        ObjectNode booking = shown.deepCopy();
        ObjectNode both = Json.object();
        both.set("package_queues", booking.remove("package_queues"));
        return both.set("booking", booking);
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

    /// Changes what is said of the traveller and his journey; the packages stay.
    Reply update(String id, Call call) {
        return bookings.alone(() -> updated(bookings.find(id).filter(each -> !each.cancelled()), call));
    }

    private Reply updated(Optional<Booking> booking, Call call) {
        if (booking.isEmpty()) {
            return notFound();
        }
        Optional<ObjectNode> changes = Json.readObject(call.body());
        if (changes.isEmpty()) {
            return HubbyReplies.error(400, "Invalid request body");
        }
        if (changes.get().has("package_specifications")) {
            return HubbyReplies.error(
                    400, "Validation failed", new Failure("package_specifications", "cannot be changed"));
        }
        var check = new BookingCheck(
                catalogue,
                backstage.settings(),
                BookingChange.of(booking.get(), changes.get()),
                backstage.clock().instant());
        Optional<BookingForm> form = check.form();
        if (form.isEmpty()) {
            return refused(check);
        }
        Booking rewritten = desk.rewrite(booking.get(), form.get());
        bookings.keep(rewritten);
        return HubbyReplies.ok(200, "Booking updated successfully.", view(rewritten));
    }

    static Reply notFound() {
        return HubbyReplies.error(404, "Booking not found");
    }
}
