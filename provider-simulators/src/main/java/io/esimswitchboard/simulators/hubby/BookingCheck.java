package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks a booking request and collects all that is wrong with it. Unknown members are dropped silently,
/// as Hubby's own validator does.
final class BookingCheck {

    private static final Set<String> TITLES = Set.of("mr.", "ms.", "mrs.", "miss", "dr.", "prof.");
    private static final Set<String> GENDERS = Set.of("M", "F", "O");
    // Both spellings of push stand in the sources.
    private static final Set<String> CHANNELS = Set.of("EMAIL", "SMS", "WHATSAPP", "PUSH", "PUSH_NOTIFICATION");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final HubbyCatalogue catalogue;
    private final Settings settings;
    private final ObjectNode body;
    private final Instant now;
    private final List<Failure> failures = new ArrayList<>();
    private final List<Spec> specs = new ArrayList<>();
    private boolean unknownPackage;
    private boolean unknownCountry;

    BookingCheck(HubbyCatalogue catalogue, Settings settings, ObjectNode body, Instant now) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.body = body;
        this.now = now;
    }

    /// The checked form; empty when there are [#failures].
    Optional<BookingForm> form() {
        Optional<Instant> departure = departure();
        Optional<Instant> back = date("return_date");
        back.filter(date -> date.isBefore(departure.orElse(date)))
                .ifPresent(_ -> fail("return_date", "must not be before departure_date"));
        checkWho();
        checkTexts();
        boolean sends = checkMessages();
        checkSpecs();
        if (!failures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new BookingForm(body, Json.text(body, "booking_id"), departure.orElse(now), back, specs, sends));
    }

    List<Failure> failures() {
        return failures;
    }

    /// All that is wrong is a package id nobody knows.
    boolean onlyUnknownPackages() {
        return unknownPackage && failures.stream().allMatch(each -> each.field().endsWith("package_id"));
    }

    /// All that is wrong is a country nobody knows.
    boolean onlyUnknownCountries() {
        return unknownCountry && failures.stream().allMatch(each -> each.field().endsWith("destination"));
    }

    private Optional<Instant> departure() {
        JsonNode all = body.path("package_specifications");
        boolean classic = !all.isEmpty();
        for (JsonNode spec : all) {
            classic &= spec.path("esim_type").asText().equals("classic");
        }
        if (!given("departure_date") && !classic) {
            fail("departure_date", "is required");
        }
        Optional<Instant> departure = date("departure_date");
        departure
                .filter(date -> day(date).isBefore(day(now)))
                .ifPresent(_ -> fail("departure_date", "must be a future date"));
        return departure;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private Optional<Instant> date(String member) {
        if (!given(member)) {
            return Optional.empty();
        }
        String text = body.path(member).asText();
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            fail(member, "must be an ISO 8601 date");
            return Optional.empty();
        }
    }

    private void checkWho() {
        if (!given("booking_id") && !given("email")) {
            fail("booking_id", "booking_id or email is required");
        }
        check("booking_id", text -> text.length() >= 3, "must have at least 3 characters");
        if (settings.get(HubbySettings.REQUIRED_FIELDS).equals("many")) {
            Stream.of("first_name", "last_name")
                    .filter(name -> !given(name))
                    .forEach(name -> fail(name, "is required"));
        }
        check("email", text -> EMAIL.matcher(text).matches(), "must be a valid e-mail address");
    }

    private void checkTexts() {
        check("first_name", text -> text.length() <= 100 && !text.isEmpty(), "must have 1 to 100 characters");
        check("last_name", text -> text.length() <= 100 && !text.isEmpty(), "must have 1 to 100 characters");
        check("full_name", text -> text.length() <= 200 && !text.isEmpty(), "must have 1 to 200 characters");
        check("title", text -> TITLES.contains(text.toLowerCase(Locale.ROOT)), "must be one of " + TITLES);
        check("phone", text -> text.matches("\\+\\d{2,17}"), "must be an international number");
        check("gender", GENDERS::contains, "must be M, F or O");
        check("flight_number", text -> text.matches("[A-Za-z0-9]{1,10}"), "must be 1 to 10 letters and digits");
        check("departure_location", text -> text.matches("[A-Z]{3}"), "must be an IATA airport code");
        check("locale", text -> text.matches("[a-z]{2}(-[A-Z]{2})?"), "must be a locale such as en-US");
        if (given("pax") && body.path("pax").asInt(0) < 1) {
            fail("pax", "must be 1 or more");
        }
    }

    private boolean checkMessages() {
        if (!given("communication_options")) {
            if (settings.get(HubbySettings.COMMUNICATION_OPTIONS).equals("required")) {
                fail("communication_options", "is required");
            }
            return false;
        }
        JsonNode options = body.path("communication_options");
        if (!options.path("should_send_message").isBoolean()) {
            fail("communication_options.should_send_message", "must be true or false");
        }
        options.path("channels").forEach(channel -> {
            if (!CHANNELS.contains(channel.asText())) {
                fail("communication_options.channels", "unknown channel '" + channel.asText() + "'");
            }
        });
        return options.path("should_send_message").asBoolean();
    }

    private void checkSpecs() {
        JsonNode all = body.path("package_specifications");
        if (!all.isArray() || all.isEmpty()) {
            fail("package_specifications", "must have at least one entry");
        }
        for (int i = 0; i < all.size(); i++) {
            var reader = new SpecReader(catalogue, settings, i, failures);
            specs.addAll(reader.read(all.get(i)));
            unknownPackage |= reader.unknownPackage();
            unknownCountry |= reader.unknownCountry();
        }
    }

    private boolean given(String member) {
        return body.hasNonNull(member);
    }

    private void check(String member, Predicate<String> fine, String issue) {
        if (!given(member)) {
            return;
        }
        JsonNode value = body.path(member);
        if (!value.isTextual() || !fine.test(value.textValue())) {
            fail(member, issue);
        }
    }

    private void fail(String member, String issue) {
        failures.add(new Failure(member, issue));
    }
}
