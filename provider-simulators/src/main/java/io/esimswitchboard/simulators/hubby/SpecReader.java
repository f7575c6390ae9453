package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.hubby.HubbyReplies.Failure;
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

    private final HubbyCatalogue catalogue;
    private final String at;
    private final List<Failure> failures;
    private boolean unknownPackage;
    private boolean unknownCountry;

    SpecReader(HubbyCatalogue catalogue, int index, List<Failure> failures) {
        this.catalogue = catalogue;
        this.at = "package_specifications[" + index + "].";
        this.failures = failures;
    }

    /// One spec per promo code; empty when something is wrong.
    List<Spec> read(JsonNode entry) {
        if (!(entry instanceof ObjectNode spec)) {
            return fail("", "must be an object");
        }
        Optional<String> id = Json.text(spec, "package_id").filter(text -> !text.isEmpty());
        return id.isPresent() ? byId(id.get()) : byProperties(spec);
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
        var wanted = new Spec("", type.get(), destinations(spec), size(spec, type.get()), days(spec, type.get()));
        return failures.size() > failuresBefore ? List.of() : catalogue.resolve(wanted);
    }

    private List<String> destinations(ObjectNode spec) {
        JsonNode node = spec.path("destination");
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        Stream<JsonNode> named = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        var codes = new ArrayList<String>();
        named.forEach(each -> Destinations.codeOf(each.asText()).ifPresentOrElse(codes::add, () -> {
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
