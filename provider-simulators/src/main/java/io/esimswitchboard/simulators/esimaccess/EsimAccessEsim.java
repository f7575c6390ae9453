package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An eSIM as the query shows it.
final class EsimAccessEsim {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EsimAccessEsim() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static ObjectNode shown(EsimAccessOrder order, long used, boolean withTopUps) {
        boolean allocated = order.state().allocated();
        ObjectNode esim = Json.object()
                .put("esimTranNo", order.esimNumber())
                .put("orderNo", order.number())
                .put("transactionId", order.transaction())
                .put("iccid", allocated ? order.profile().iccid() : "")
                .put("ac", allocated ? order.profile().activationCode() : "")
                .put("smdpStatus", order.state() == State.IN_USE ? "ENABLED" : "RELEASED")
                .put("esimStatus", order.state().name())
                .put("eid", "")
                .put("activeType", order.plan().path("activeType").asInt())
                .put("dataType", order.plan().path("dataType").asInt())
                .put("expiredTime", time(order.at().plus(Duration.ofDays(180))))
                .put("totalVolume", order.volume())
                .put("totalDuration", order.duration())
                .put("durationUnit", "DAY")
                .put("orderUsage", used)
                .put("supportTopUpType", order.plan().path("supportTopUpType").asInt());
        packages(order, esim.putArray("packageList"), withTopUps);
        return esim;
    }

    private static void packages(EsimAccessOrder order, ArrayNode list, boolean withTopUps) {
        list.add(bought(order.plan(), order.transaction(), order.at()));
        if (withTopUps) {
            order.topUps().forEach(each -> list.add(bought(each.plan(), each.transaction(), each.at())));
        }
    }

    private static ObjectNode bought(ObjectNode plan, String transaction, Instant at) {
        return Json.object()
                .put("packageName", plan.path("name").asText())
                .put("packageCode", EsimAccessOrder.code(plan))
                .put("slug", plan.path("slug").asText())
                .put("duration", plan.path("duration").asInt())
                .put("volume", plan.path("volume").asLong())
                .put("locationCode", plan.path("locationCode").asText())
                .put("createTime", time(at))
                .put("transactionId", transaction);
    }
}
