package io.esimswitchboard.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A simulator, seen from behind: the referee of what was really sold, and the faults it is asked to make.
record Wholesaler(Http control) {

    static Wholesaler at(URI base) {
        return new Wholesaler(Http.to(base));
    }

    /// One unit that was sold.
    record Unit(String id, String clientReference, String providerOrder) {}

    /// Every unit that was sold and not cancelled, by its id.
    Map<String, Unit> sold() {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (JsonNode unit : control.get("/_control/sales").expecting(200).path("units")) {
            if (unit.path("state").asText().equals("sold")) {
                String id = unit.path("unit").asText();
                units.put(
                        id,
                        new Unit(
                                id,
                                unit.path("client_reference").asText(),
                                unit.path("provider_order").asText()));
            }
        }
        return units;
    }

    /// What was sold since `before` was taken.
    List<Unit> soldSince(Map<String, Unit> before) {
        return sold().values().stream()
                .filter(unit -> !before.containsKey(unit.id()))
                .toList();
    }

    static ObjectNode fault(String name) {
        return JsonNodeFactory.instance.objectNode().put("fault", name).put("times", 1);
    }

    void arm(ObjectNode fault) {
        control.post("/_control/faults", fault).expecting(201);
    }

    /// Whether every fault that is armed has struck.
    boolean allHaveStruck() {
        return control.get("/_control/faults").expecting(200).findParents("struck").stream()
                .allMatch(fault -> fault.path("struck").asInt() > 0);
    }

    /// How many of its calls about `event` were answered with `status`.
    long webhooksAnswered(String event, int status) {
        return control.get("/_control/webhooks?limit=1000").expecting(200).findParents("result").stream()
                .filter(call -> call.path("event").asText().equals(event)
                        && call.path("result").asText().equals(Integer.toString(status)))
                .count();
    }

    void disarm() {
        control.delete("/_control/faults");
    }

    void send(String providerOrder, String event) {
        ObjectNode call = JsonNodeFactory.instance
                .objectNode()
                .put("provider_order", providerOrder)
                .put("event", event);
        call.putObject("data");
        control.post("/_control/webhooks", call).expecting(202);
    }
}
