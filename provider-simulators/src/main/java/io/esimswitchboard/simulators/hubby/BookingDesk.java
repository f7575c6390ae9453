package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.wire.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Writes out a booking: what the traveller gave, and a promo code for each package.
final class BookingDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String ALL = UPPER + "abcdefghijklmnopqrstuvwxyz";
    private static final List<String> ECHOED = List.of(
            "booking_id",
            "external_id",
            "title",
            "email",
            "phone",
            "gender",
            "flight_number",
            "departure_location",
            "custom_branding");

    private final Backstage backstage;
    private final SecureRandom random = new SecureRandom();

    BookingDesk(Backstage backstage) {
        this.backstage = backstage;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    Booking write(BookingForm form) {
        String now = time(backstage.clock().instant());
        ObjectNode shown = Json.object().put("id", letters(ALL, 20));
        ECHOED.forEach(
                member -> shown.put(member, Json.text(form.body(), member).orElse(null)));
        names(form.body(), shown);
        shown.put("pax", form.body().path("pax").asInt(1))
                .put("locale", locale(form))
                .put("departure_date", time(form.departure()))
                .put("return_date", time(form.back().orElse(form.departure())))
                .put("created_at", now)
                .put("updated_at", now)
                .put("status", "COMPLETED");
        ArrayNode codes = shown.putArray("promo_codes");
        form.specs().forEach(spec -> codes.add(promoCode(spec, Locale.forLanguageTag(locale(form)))));
        var locks = new ArrayList<String>();
        if (form.sendsMessages()) {
            locks.add("promo codes already sent");
        }
        return new Booking(shown, form.specs().stream().map(Spec::sku).toList(), locks);
    }

    private static void names(ObjectNode body, ObjectNode shown) {
        String first = Json.text(body, "first_name").orElse("");
        String last = Json.text(body, "last_name").orElse("");
        shown.put("first_name", first)
                .put("last_name", last)
                .put("full_name", Json.text(body, "full_name").orElse((first + " " + last).trim()));
    }

    private static String locale(BookingForm form) {
        return Json.text(form.body(), "locale").orElse("en-US");
    }

    private ObjectNode promoCode(Spec spec, Locale locale) {
        String code = letters(UPPER, 10);
        String uuid = UUID.randomUUID().toString();
        ObjectNode json = Json.object()
                .put("promo_code", code)
                .put("uuid", uuid)
                // Not Hubby's own hosts: nobody must claim a simulated code there.
                .put("claim_url", "https://platform.hubby-simulator.example/claim-promocode/demo?uuid=" + uuid)
                .put("deep_link_url", "https://app.hubby-simulator.example/starter/?promoCode=" + code)
                .put("package_id", spec.packageId())
                .put("package_size", spec.size())
                .put("destination", destination(spec, locale))
                .put("package_type", spec.type().wireName())
                .put("package_duration", spec.days());
        spec.destinations().stream()
                .limit(1)
                .flatMap(only -> Destinations.iso3(only).stream())
                .forEach(iso3 -> json.put("iso3", iso3));
        return json;
    }

    private String destination(Spec spec, Locale locale) {
        boolean named =
                backstage.settings().get(HubbySettings.DESTINATION_DISPLAY).equals("name");
        return String.join(
                ", ",
                spec.destinations().stream()
                        .map(code -> named ? Destinations.name(code, locale) : code)
                        .toList());
    }

    private String letters(String from, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
