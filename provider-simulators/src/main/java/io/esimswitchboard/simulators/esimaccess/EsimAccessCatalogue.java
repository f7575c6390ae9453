package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.catalogue.Table;
import io.esimswitchboard.simulators.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The packages on sale, in the wholesaler's own JSON.
final class EsimAccessCatalogue {

    private static final List<Map<String, String>> ROWS = Table.rows("esimaccess-packages.csv");
    private static final Set<String> NUMBERS =
            Set.of("price", "volume", "duration", "dataType", "unusedValidTime", "activeType", "supportTopUpType");

    static Catalogue onSale() {
        return new Catalogue(
                "packageCode", ROWS.stream().map(EsimAccessCatalogue::plan).toList(), EsimAccessCatalogue::madeUp);
    }

    private static ObjectNode plan(Map<String, String> row) {
        ObjectNode plan = Json.object();
        row.forEach((name, value) -> {
            if (NUMBERS.contains(name)) {
                plan.put(name, Long.parseLong(value));
            } else {
                plan.put(name, value);
            }
        });
        return plan.put("currencyCode", "USD")
                .put("durationUnit", "DAY")
                .put("locationCode", plan.path("location").asText())
                .put("description", plan.path("name").asText())
                .put("smsStatus", 0)
                .put("favorite", false);
    }

    private static ObjectNode madeUp(int index, Random random) {
        ObjectNode plan = plan(ROWS.get(random.nextInt(ROWS.size())));
        long gigabytes = 1L + random.nextInt(50);
        return plan.put("packageCode", "GEN%07d".formatted(index))
                .put("slug", "GEN_" + index)
                .put("volume", gigabytes << 30)
                .put("price", (1 + random.nextInt(5_000)) * 100L);
    }

    private EsimAccessCatalogue() {}
}
