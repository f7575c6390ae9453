package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.catalogue.Table;
import io.esimswitchboard.simulators.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Yoni's plans on sale, in its own JSON.
final class YoniCatalogue {

    private static final List<Map<String, String>> ROWS = Table.rows("yoni-plans.csv");

    static Catalogue onSale() {
        return new Catalogue(
                "packageCode", ROWS.stream().map(YoniCatalogue::plan).toList(), YoniCatalogue::madeUp);
    }

    private static ObjectNode plan(Map<String, String> row) {
        ObjectNode plan = Json.object().put("simType", "1").put("packageType", "1");
        row.forEach(plan::put);
        return plan.put("flow", Integer.parseInt(row.getOrDefault("flow", "0")))
                .put("effectiveDays", 60)
                .put("apn", "mobile.yoni-simulator.example");
    }

    private static ObjectNode madeUp(int index, Random random) {
        ObjectNode plan = plan(ROWS.get(random.nextInt(ROWS.size())));
        int gigabytes = 1 + random.nextInt(50);
        int days = 1 + random.nextInt(90);
        String cents = "%02d".formatted(random.nextInt(100));
        return plan.put("packageCode", "YN99%010d".formatted(index))
                .put(
                        "packageName",
                        "%s, %d Days, %dG, 256kbps"
                                .formatted(plan.path("countryEn").asText(), days, gigabytes))
                .put("flow", gigabytes * 1024)
                .put("days", Integer.toString(days))
                .put("price", (1 + gigabytes / 2) + "." + cents);
    }

    private YoniCatalogue() {}
}
