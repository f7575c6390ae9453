package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
import io.esimswitchboard.simulators.setting.Setting;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads one package specification and collects whatever is wrong with it.
final class SpecReader {

    private static final Pattern SIZE = Pattern.compile("[0-9]\\d*(\\.\\d+)?(MB|GB)");
    private static final String DEFAULT_STARTER_SIZE = "500MB";
    private static final List<String> ESIM_TYPES = List.of("classic", "universal");
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}(T.*)?";
    private static final String CODE = "[A-Z]{2,3}";

    private final HubbyCatalogue catalogue;
    private final Settings settings;
    private final String at;
    private final List<Failure> failures;
    private boolean unknownPackage;
    private boolean unknownCountry;

    /// `index`: its place among the specifications; negative when it stands alone.
    SpecReader(HubbyCatalogue catalogue, Settings settings, int index, List<Failure> failures) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.at = index < 0 ? "" : "package_specifications[" + index + "].";
        this.failures = failures;
    }

    /// One spec per promo code; empty when something is wrong.
    List<Spec> read(JsonNode entry) {
        if (!(entry instanceof ObjectNode spec)) {
            return fail("", "must be an object");
        }
        Grant grant = grant(spec);
        Optional<String> id = Json.text(spec, "package_id").filter(text -> !text.isEmpty());
        List<Spec> specs = id.isPresent() ? byId(id.get()) : byProperties(spec);
        return specs.stream().map(each -> each.to(grant)).toList();
    }

    private Grant grant(ObjectNode spec) {
        Grant grant = Grant.of(spec);
        if (grant.queued() && !ESIM_TYPES.contains(grant.esimType())) {
            fail("esim_type", "must be one of " + ESIM_TYPES);
        }
        if (grant.esimType().equals("universal") && grant.externalUserId().isEmpty()) {
            fail("external_user_id", "is required for a universal eSIM");
        }
        if (!grant.expiresAt().isEmpty() && !grant.expiresAt().matches(DATE)) {
            fail("expires_at", "must be an ISO 8601 date");
        }
        return grant;
    }

    boolean unknownPackage() {
        return unknownPackage;
    }

    boolean unknownCountry() {
        return unknownCountry;
    }

    private List<Spec> byId(String id) {
        Optional<Spec> spec = catalogue.find(id);
        if (spec.isEmpty()) {
            unknownPackage = true;
            return fail("package_id", "unknown package");
        }
        return List.of(spec.get());
    }

    private List<Spec> byProperties(ObjectNode spec) {
        int failuresBefore = failures.size();
        String typeName = spec.path("package_type").asText(PackageType.DATA_LIMITED.wireName());
        Optional<PackageType> type = Arrays.stream(PackageType.values())
                .filter(each -> each.wireName().equals(typeName))
                .findFirst();
        if (type.isEmpty()) {
            return fail("package_type", "must be one of starter, data-limited, unlimited, time-limited");
        }
        if (type.get() == PackageType.TIME_LIMITED && is(HubbySettings.TIME_LIMITED, "refused")) {
            return fail("package_type", "time-limited is no longer sold");
        }
        checkRequired(spec, type.get());
        var wanted = new Spec(
                "", type.get(), destinations(spec), size(spec, type.get()), days(spec, type.get()), Grant.NOBODY);
        return failures.size() > failuresBefore ? List.of() : catalogue.resolve(wanted);
    }

    private void checkRequired(ObjectNode spec, PackageType type) {
        if (type == PackageType.STARTER
                && !spec.hasNonNull("destination")
                && is(HubbySettings.STARTER_DESTINATION, "required")) {
            fail("destination", "is required for a starter");
        }
        boolean many = is(HubbySettings.REQUIRED_FIELDS, "many");
        if (many && type != PackageType.UNLIMITED && !spec.hasNonNull("size")) {
            fail("size", "is required");
        }
        if (many && type != PackageType.DATA_LIMITED && !spec.hasNonNull("package_duration")) {
            fail("package_duration", "is required");
        }
    }

    private boolean is(Setting<String> setting, String value) {
        return settings.get(setting).equals(value);
    }

    private Optional<String> codeOf(String text) {
        return is(HubbySettings.DESTINATION_WORDS, "codes") && !text.matches(CODE)
                ? Optional.empty()
                : Destinations.codeOf(text);
    }

    private List<String> destinations(ObjectNode spec) {
        JsonNode node = spec.path("destination");
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        Stream<JsonNode> named = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        var codes = new ArrayList<String>();
        named.forEach(each -> codeOf(each.asText()).ifPresentOrElse(codes::add, () -> {
            unknownCountry = true;
            fail("destination", "unknown destination '" + each.asText() + "'");
        }));
        if (codes.isEmpty() && !unknownCountry) {
            fail("destination", "must name at least one destination");
        }
        return codes;
    }

    private String size(ObjectNode spec, PackageType type) {
        if (type == PackageType.UNLIMITED) {
            return "";
        }
        Optional<String> size = Json.text(spec, "size");
        if (size.isEmpty() && type == PackageType.STARTER) {
            return DEFAULT_STARTER_SIZE;
        }
        if (size.filter(text -> SIZE.matcher(text).matches()).isEmpty()) {
            fail("size", "must be a size such as 500MB or 1GB");
        }
        return size.orElse("");
    }

    private int days(ObjectNode spec, PackageType type) {
        JsonNode node = spec.path("package_duration");
        int days = node.isMissingNode() || node.isNull() ? type.usualDays() : node.asInt(0);
        boolean whole = node.isMissingNode() || node.isNull() || node.isInt();
        if (!whole || days < 1 || days > type.maxDays()) {
            fail("package_duration", "must be a whole number of days between 1 and " + type.maxDays());
        }
        return days;
    }

    private List<Spec> fail(String member, String issue) {
        failures.add(new Failure(at + member, issue));
        return List.of();
    }
}
