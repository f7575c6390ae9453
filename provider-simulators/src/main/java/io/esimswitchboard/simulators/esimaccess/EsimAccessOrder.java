package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An order: one eSIM, and what was added to it later.
///
/// @param request the body as it was sent
/// @param plan the package as it stood when it was bought
/// @param price in ten-thousandths, for all days
record EsimAccessOrder(
        String number,
        String esimNumber,
        String transaction,
        ObjectNode request,
        ObjectNode plan,
        long price,
        Profile profile,
        State state,
        List<TopUp> topUps,
        Instant at) {

    /// The wholesaler's words for an eSIM's life.
    enum State {
        GETTING_RESOURCE,
        GOT_RESOURCE,
        IN_USE,
        USED_UP,
        USED_EXPIRED,
        UNUSED_EXPIRED,
        CANCEL,
        REVOKED;

        boolean allocated() {
            return this != GETTING_RESOURCE;
        }

        boolean takesTopUps() {
            return this == GOT_RESOURCE || this == IN_USE || this == USED_UP;
        }
    }

    record Profile(String iccid, String activationCode) {}

    record TopUp(String transaction, ObjectNode plan, Instant at) {

        long price() {
            return plan.path("price").asLong();
        }
    }

    EsimAccessOrder {
        topUps = List.copyOf(topUps);
    }

    EsimAccessOrder in(State next) {
        return new EsimAccessOrder(number, esimNumber, transaction, request, plan, price, profile, next, topUps, at);
    }

    EsimAccessOrder with(TopUp topUp) {
        List<TopUp> more = new ArrayList<>(topUps);
        more.add(topUp);
        return new EsimAccessOrder(number, esimNumber, transaction, request, plan, price, profile, state, more, at);
    }

    long spent() {
        return (state == State.CANCEL ? 0 : price)
                + topUps.stream().mapToLong(TopUp::price).sum();
    }

    long volume() {
        return plan.path("volume").asLong()
                + topUps.stream()
                        .mapToLong(each -> each.plan().path("volume").asLong())
                        .sum();
    }

    int duration() {
        return plan.path("duration").asInt()
                + topUps.stream()
                        .mapToInt(each -> each.plan().path("duration").asInt())
                        .sum();
    }

    Stream<SoldUnit> units() {
        var sold = state == State.CANCEL ? SoldUnit.State.CANCELLED : SoldUnit.State.SOLD;
        var esim = new SoldUnit(profile.iccid(), transaction, number, code(plan), sold, at);
        return Stream.concat(
                Stream.of(esim),
                topUps.stream()
                        .map(each -> new SoldUnit(
                                profile.iccid() + "+" + each.transaction(),
                                each.transaction(),
                                number,
                                code(each.plan()),
                                SoldUnit.State.SOLD,
                                each.at())));
    }

    static String code(ObjectNode plan) {
        return plan.path("packageCode").asText();
    }

    ObjectNode journalled() {
        ObjectNode json = Json.object()
                .put("number", number)
                .put("esimNumber", esimNumber)
                .put("transaction", transaction)
                .put("price", price)
                .put("iccid", profile.iccid())
                .put("activationCode", profile.activationCode())
                .put("state", state.name())
                .put("at", at.toString());
        json.set("request", request);
        json.set("plan", plan);
        ArrayNode added = json.putArray("topUps");
        topUps.forEach(each -> added.addObject()
                .put("transaction", each.transaction())
                .put("at", each.at().toString())
                .set("plan", each.plan()));
        return json;
    }

    static EsimAccessOrder of(ObjectNode json) {
        List<TopUp> topUps = new ArrayList<>();
        json.path("topUps")
                .forEach(each -> topUps.add(new TopUp(
                        each.path("transaction").asText(),
                        object(each.path("plan")),
                        Instant.parse(each.path("at").asText()))));
        return new EsimAccessOrder(
                json.path("number").asText(),
                json.path("esimNumber").asText(),
                json.path("transaction").asText(),
                object(json.path("request")),
                object(json.path("plan")),
                json.path("price").asLong(),
                new Profile(
                        json.path("iccid").asText(), json.path("activationCode").asText()),
                State.valueOf(json.path("state").asText()),
                topUps,
                Instant.parse(json.path("at").asText()));
    }

    private static ObjectNode object(JsonNode node) {
        return Optional.ofNullable(node instanceof ObjectNode object ? object : null)
                .orElseThrow(() -> new IllegalStateException("a journalled order is not whole"));
    }
}
