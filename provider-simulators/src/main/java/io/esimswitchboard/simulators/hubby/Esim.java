package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;

/// An eSIM that was given to a traveller.
record Esim(String iccid, String qr, String externalUserId, Instant at) {

    ObjectNode shown() {
        return Json.object().put("iccid", iccid).put("qr", qr).put("status", "RELEASED");
    }

    ObjectNode journalled() {
        return Json.object()
                .put("esim", iccid)
                .put("qr", qr)
                .put("user", externalUserId)
                .put("at", at.toString());
    }

    static Esim of(ObjectNode json) {
        return new Esim(
                json.path("esim").asText(),
                json.path("qr").asText(),
                json.path("user").asText(),
                Instant.parse(json.path("at").asText()));
    }
}
