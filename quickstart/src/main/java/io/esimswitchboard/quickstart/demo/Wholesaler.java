package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.http.Api;
import java.net.URI;
import java.util.Map;

/// A simulator, seen from behind: what it really sold, and the faults it is asked to make.
final class Wholesaler {

    private final Api control;

    Wholesaler(URI base) {
        this.control = Api.open(base);
    }

    int sold() {
        return control.get("/_control/sales").expecting(200).path("count").asInt();
    }

    void rejectNextOrder(String code) {
        ObjectNode fault = JsonNodeFactory.instance
                .objectNode()
                .put("fault", "reject")
                .put("operation", "order")
                .put("times", 1)
                .put("code", code);
        control.post("/_control/faults", fault, Map.of()).expecting(201);
    }
}
