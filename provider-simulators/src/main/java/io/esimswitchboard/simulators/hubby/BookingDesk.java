package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

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
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    BookingDesk(Backstage backstage) {
        this.backstage = backstage;
        this.settings = backstage.settings();
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
        issue(form, shown);
        var locks = new ArrayList<String>();
        if (form.sendsMessages()) {
            locks.add("promo codes already sent");
        }
        Stream<Spec> inOrder = Stream.concat(
                form.specs().stream().filter(spec -> !spec.grant().queued()),
                form.specs().stream().filter(spec -> spec.grant().queued()));
        return new Booking(shown, inOrder.map(Spec::sku).toList(), locks);
    }

    private void issue(BookingForm form, ObjectNode shown) {
        Locale locale = Locale.forLanguageTag(locale(form));
        ArrayNode codes = shown.putArray("promo_codes");
        Instant now = backstage.clock().instant();
        for (Spec spec : form.specs()) {
            if (spec.grant().queued()) {
                shown.withArray("package_queues").add(PackageQueue.of(spec, now));
            } else {
                codes.add(promoCode(spec, locale));
            }
        }
    }

    /// The same booking with what `form` says of the traveller and his journey.
    Booking rewrite(Booking booking, BookingForm form) {
        ObjectNode shown = booking.shown().deepCopy();
        ECHOED.forEach(member -> Json.text(form.body(), member).ifPresent(text -> shown.put(member, text)));
        names(form.body(), shown);
        shown.put("pax", form.body().path("pax").asInt(1))
                .put("locale", locale(form))
                .put("departure_date", time(form.departure()))
                .put("return_date", time(form.back().orElse(form.departure())))
                .put("updated_at", time(backstage.clock().instant()));
        return new Booking(shown, booking.skus(), booking.locks());
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
        boolean tutorials = settings.get(HubbySettings.PROMO_NAMES).equals("code");
        ObjectNode json = Json.object()
                .put(tutorials ? "code" : "promo_code", code)
                .put("uuid", uuid)
                .put(tutorials ? "claim_link" : "claim_url", claimUrl(code, uuid))
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
        if (!spec.grant().externalUserId().isEmpty()) {
            json.put("external_user_id", spec.grant().externalUserId());
        }
        return json;
    }

    // Not Hubby's own hosts: nobody must claim a simulated code there.
    private String claimUrl(String code, String uuid) {
        return switch (settings.get(HubbySettings.CLAIM_URL)) {
            case "free-esim" -> "https://platform.hubby-simulator.example/free-esim/demo?uuid=" + uuid;
            case "app" -> "https://app.hubby-simulator.example/claim/" + code;
            default -> "https://platform.hubby-simulator.example/claim-promocode/demo?uuid=" + uuid;
        };
    }

    private String destination(Spec spec, Locale locale) {
        boolean named = settings.get(HubbySettings.DESTINATION_DISPLAY).equals("name");
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
