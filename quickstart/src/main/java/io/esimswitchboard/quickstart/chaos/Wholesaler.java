package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.chaos.check.SoldUnit;
import io.esimswitchboard.quickstart.http.Api;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A simulator from behind: its storm of faults, and its ledger.
final class Wholesaler {

    /// What goes wrong at any wholesaler. Left out is what only costs processor time (floods and bombs), and what ends
    /// with an operator and not with time (a key that has expired).
    private static final List<String> FAULTS = List.of(
            "lose_reply",
            "late_sale",
            "reset_after_send",
            "reset_in_body",
            "truncated_body",
            "slow",
            "status",
            "reject",
            "rate_limit",
            "error_200",
            "html_200",
            "empty_body",
            "not_http",
            "missing_fields",
            "unknown_code",
            "no_webhook",
            "late_webhook",
            "duplicate_webhook",
            "replayed_webhook",
            "reordered_webhooks",
            "forged_webhook",
            "altered_webhook",
            "webhook_for_unknown_order",
            "unknown_event");
    private static final double SHARE = 0.2;
    private static final double EARLY_WEBHOOKS = 0.05;

    private final String provider;
    private final Api control;
    private final long seed;
    private final Map<String, String> settings;

    /// @param settings those that are not the usual ones
    private Wholesaler(String provider, URI base, long seed, Map<String, String> settings) {
        this.provider = provider;
        this.control = Api.open(base).answeringWithin(Duration.ofSeconds(60));
        this.seed = seed;
        this.settings = settings;
    }

    static Wholesaler hubby(URI base, long seed) {
        return new Wholesaler("hubby", base, seed, Map.of());
    }

    /// Without its pace of ten queries a second, which is less than is ordered.
    static Wholesaler yoni(URI base, long seed) {
        return new Wholesaler("yoni", base, seed, Map.of("rate_limit", "off"));
    }

    /// From now on every fifth call, and every fifth webhook, meets a fault; an honest answer takes its time.
    void stirUp() {
        ObjectNode unusual = JsonNodeFactory.instance.objectNode();
        settings.forEach(unusual::put);
        unusual.putObject("latency").put("p50_ms", 60).put("p99_ms", 300);
        control.put("/_control/settings", unusual).expecting(200);
        arm(fault("early_webhook", EARLY_WEBHOOKS));
        arm(fault("storm", SHARE).put("code", String.join(",", FAULTS)));
    }

    private ObjectNode fault(String name, double probability) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fault", name)
                .put("probability", probability)
                .put("seed", seed)
                .put("times", 0);
    }

    private void arm(ObjectNode fault) {
        control.post("/_control/faults", fault, Map.of()).expecting(201);
    }

    /// Ends the storm and answers how often it has struck since the simulator was started last.
    long calm() {
        long struck = 0;
        for (JsonNode fault : control.get("/_control/faults").expecting(200)) {
            struck += fault.path("struck").asLong();
        }
        control.delete("/_control/faults").expecting(204);
        return struck;
    }

    /// Every unit sold and not taken back.
    List<SoldUnit> sold() {
        List<SoldUnit> sold = new ArrayList<>();
        for (JsonNode unit : control.get("/_control/sales").expecting(200).path("units")) {
            if (unit.path("state").asText().equals("sold")) {
                String reference = unit.path("client_reference").asText();
                sold.add(new SoldUnit(provider, unit.path("unit").asText(), reference));
            }
        }
        return sold;
    }
}
