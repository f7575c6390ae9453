package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.catalogue.Table;
import io.esimswitchboard.simulators.wire.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Hubby's packages. The contract shows no price and leaves the shape open; this one is ours.
final class HubbyCatalogue {

    private static final List<Map<String, String>> ROWS = Table.rows("hubby-packages.csv");

    private final Catalogue packages =
            new Catalogue("id", ROWS.stream().map(HubbyCatalogue::shown).toList(), HubbyCatalogue::madeUp);

    Catalogue packages() {
        return packages;
    }

    Optional<Spec> find(String id) {
        return packages.find(id).map(HubbyCatalogue::spec);
    }

    /// The fewest packages that cover all destinations wanted: one that has them all, else one each.
    /// A destination that no package fits still sells, without a package id.
    List<Spec> resolve(Spec wanted) {
        if (wanted.destinations().isEmpty()) {
            return List.of(wanted);
        }
        Optional<Spec> all = fitting(wanted);
        if (all.isPresent() || wanted.destinations().size() == 1) {
            return List.of(all.orElse(wanted));
        }
        return wanted.destinations().stream()
                .map(code -> wanted.forDestination(List.of(code), ""))
                .map(one -> fitting(one).orElse(one))
                .toList();
    }

    private Optional<Spec> fitting(Spec wanted) {
        return packages.all().stream()
                .filter(each -> covers(each, wanted.destinations()))
                .map(HubbyCatalogue::spec)
                .filter(spec -> spec.type() == wanted.type()
                        && spec.size().equals(wanted.size())
                        && spec.days() == wanted.days())
                .findFirst();
    }

    private static boolean covers(ObjectNode each, List<String> codes) {
        var places = new HashSet<>(List.of(each.path("destination").asText("")));
        each.path("countries").forEach(country -> places.add(country.asText()));
        return places.containsAll(codes);
    }

    private static Spec spec(ObjectNode each) {
        PackageType type = Arrays.stream(PackageType.values())
                .filter(candidate ->
                        candidate.wireName().equals(each.path("package_type").asText()))
                .findFirst()
                .orElse(PackageType.DATA_LIMITED);
        List<String> destinations = Json.text(each, "destination").stream().toList();
        return new Spec(
                each.path("id").asText(),
                type,
                destinations,
                Json.text(each, "size").orElse(""),
                each.path("package_duration").asInt(1),
                Grant.NOBODY);
    }

    /// Every country of any package, with the number of its packages.
    ArrayNode countries() {
        var counts = new TreeMap<String, Integer>();
        packages.all().stream()
                .flatMap(each -> StreamSupport.stream(each.path("countries").spliterator(), false))
                .forEach(country -> counts.merge(country.asText(), 1, Integer::sum));
        ArrayNode list = Json.array();
        counts.forEach((code, count) -> list.addObject()
                .put("name", Destinations.name(code, Locale.ENGLISH))
                .put("iso2", code)
                .put("iso3", Destinations.iso3(code).orElse(""))
                .put("package_count", count));
        return list;
    }

    private static ObjectNode shown(Map<String, String> row) {
        String destination = row.getOrDefault("destination", "");
        String size = row.getOrDefault("size", "");
        ObjectNode json = Json.object()
                .put("id", row.get("id"))
                .put("package_type", row.get("package_type"))
                .put("destination", destination.isEmpty() ? null : destination)
                .put(
                        "iso3",
                        Optional.of(destination)
                                .filter(code -> !code.isEmpty())
                                .flatMap(Destinations::iso3)
                                .orElse(null))
                .put("size", size.isEmpty() ? null : size)
                .put("package_duration", Integer.parseInt(row.getOrDefault("package_duration", "1")));
        ArrayNode countries = json.putArray("countries");
        Stream.of(row.getOrDefault("countries", "").split(",", -1))
                .filter(code -> !code.isEmpty())
                .forEach(countries::add);
        return json;
    }

    private static ObjectNode madeUp(int index, Random random) {
        String[] countries = Locale.getISOCountries();
        String country = countries[random.nextInt(countries.length)];
        return shown(Map.of(
                "id",
                "hubby-generated-" + index,
                "package_type",
                "data-limited",
                "destination",
                country,
                "countries",
                country,
                "size",
                (1 + random.nextInt(50)) + "GB",
                "package_duration",
                Integer.toString(1 + random.nextInt(90))));
    }
}
