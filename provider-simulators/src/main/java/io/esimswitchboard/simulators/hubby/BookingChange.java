package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;

/// The request that would have made a booking as it is to be after a change.
final class BookingChange {

    // Stands for packages that are not looked at again.
    private static final String ANY_PACKAGE =
            "{\"package_type\":\"data-limited\",\"destination\":\"TH\",\"size\":\"1GB\",\"package_duration\":30}";

    static ObjectNode of(Booking booking, ObjectNode changes) {
        ObjectNode request = Json.object();
        booking.shown().properties().forEach(each -> {
            boolean said =
                    each.getValue().isNumber() || !each.getValue().asText().isEmpty();
            if (said && !each.getValue().isNull()) {
                request.set(each.getKey(), each.getValue());
            }
        });
        if (request.path("return_date").equals(request.path("departure_date"))) {
            // Nobody gave it: it follows the departure.
            request.remove("return_date");
        }
        request.setAll(changes);
        request.put("booking_id", booking.reference().orElse(null));
        request.putObject("communication_options").put("should_send_message", false);
        Json.readObject(ANY_PACKAGE).ifPresent(request.putArray("package_specifications")::add);
        return request;
    }

    private BookingChange() {}
}
