package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What can be asked: packages, eSIMs, usage, balance.
final class EsimAccessQueries {

    private final Backstage backstage;
    private final Catalogue catalogue;
    private final EsimAccessOrders orders;
    private final EsimAccessReplies replies;

    EsimAccessQueries(Backstage backstage, Catalogue catalogue, EsimAccessOrders orders) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.orders = orders;
        this.replies = new EsimAccessReplies(backstage.settings());
    }

    Reply packages(ObjectNode body) {
        boolean topUps = text(body, "type").equals(Optional.of("TOPUP"));
        Optional<String> location = text(body, "locationCode");
        Optional<String> code = text(body, "packageCode").or(() -> text(body, "slug"));
        ArrayNode list = Json.array();
        catalogue.all().stream()
                .filter(each ->
                        location.isEmpty() || each.path("location").asText().contains(location.get()))
                .filter(each ->
                        code.isEmpty() || code.equals(text(each, "packageCode")) || code.equals(text(each, "slug")))
                .filter(each -> !topUps || EsimAccessChanges.takesTopUps(each))
                .map(each -> topUps ? EsimAccessChanges.topUp(each) : each)
                .forEach(list::add);
        ObjectNode obj = Json.object();
        obj.set("packageList", list);
        return replies.ok(obj);
    }

    Reply esims(ObjectNode body) {
        JsonNode pager = body.path("pager");
        int size = pager.path("pageSize").asInt();
        int number = pager.path("pageNum").asInt();
        if (size < 5 || size > 500 || number < 1 || number > 10_000) {
            return replies.code(pager.isObject() ? "000107" : "000105");
        }
        Optional<Predicate<EsimAccessOrder>> wanted = wanted(body);
        if (wanted.isEmpty()) {
            return replies.code("000105");
        }
        Instant visible = backstage.clock().instant().minus(backstage.settings().get(CommonSettings.VISIBILITY_DELAY));
        List<EsimAccessOrder> found = orders.all().stream()
                .filter(wanted.get())
                .filter(order -> !order.at().isAfter(visible))
                .toList();
        return text(body, "orderNo").isPresent() ? ofOrder(found, pager) : page(listed(found), pager);
    }

    /// Empty when the body names nothing to look for.
    private static Optional<Predicate<EsimAccessOrder>> wanted(ObjectNode body) {
        Optional<String> number = text(body, "orderNo");
        Optional<String> esim = text(body, "esimTranNo");
        Optional<String> iccid = text(body, "iccid");
        Optional<Instant> from = text(body, "startTime").flatMap(EsimAccessQueries::time);
        Optional<Instant> to = text(body, "endTime").flatMap(EsimAccessQueries::time);
        return number.<Predicate<EsimAccessOrder>>map(
                        text -> order -> order.number().equals(text))
                .or(() -> esim.map(text -> order -> order.esimNumber().equals(text)))
                .or(() -> iccid.map(text -> order -> order.profile().iccid().equals(text)))
                .or(() -> from.flatMap(start -> to.map(end ->
                        order -> !order.at().isBefore(start) && !order.at().isAfter(end))));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reply ofOrder(List<EsimAccessOrder> found, JsonNode pager) {
        if (found.isEmpty()
                && backstage.settings().get(EsimAccessSettings.UNKNOWN_ORDER).equals("310272")) {
            return replies.code("310272");
        }
        boolean allocating = found.stream().anyMatch(order -> !order.state().allocated());
        return allocating
                        && backstage
                                .settings()
                                .get(EsimAccessSettings.WHILE_ALLOCATING)
                                .equals("200010")
                ? replies.code("200010")
                : page(listed(found), pager);
    }

    private List<EsimAccessOrder> listed(List<EsimAccessOrder> found) {
        boolean all =
                backstage.settings().get(EsimAccessSettings.WHILE_ALLOCATING).equals("record");
        return found.stream().filter(order -> all || order.state().allocated()).toList();
    }

    private Reply page(List<EsimAccessOrder> found, JsonNode pager) {
        int size = pager.path("pageSize").asInt();
        ObjectNode obj = Json.object();
        ArrayNode list = obj.putArray("esimList");
        boolean topUps = backstage.settings().get(EsimAccessSettings.TOP_UPS_LISTED);
        found.stream()
                .skip((pager.path("pageNum").asLong() - 1) * size)
                .limit(size)
                .map(order -> EsimAccessEsim.shown(order, used(), topUps))
                .forEach(list::add);
        obj.putObject("pager")
                .put("pageSize", size)
                .put("pageNum", pager.path("pageNum").asInt())
                .put("total", found.size());
        return replies.ok(obj);
    }

    Reply usage(ObjectNode body) {
        JsonNode numbers = body.path("esimTranNoList");
        if (!numbers.isArray() || numbers.isEmpty() || numbers.size() > 10) {
            return replies.code("000105");
        }
        ArrayNode list = Json.array();
        numbers.forEach(number -> orders.first(order -> order.esimNumber().equals(number.asText()))
                .ifPresent(order -> list.addObject()
                        .put("esimTranNo", order.esimNumber())
                        .put("dataUsage", used())
                        .put("totalData", order.volume())
                        .put(
                                "lastUpdateTime",
                                EsimAccessEsim.time(backstage.clock().instant()))));
        if (backstage.settings().get(EsimAccessSettings.USAGE_SHAPE).equals("bare")) {
            return replies.ok(list);
        }
        ObjectNode obj = Json.object();
        obj.set("esimUsageList", list);
        return replies.ok(obj);
    }

    private long used() {
        return Long.parseLong(backstage.settings().get(EsimAccessSettings.USAGE));
    }

    Reply balance() {
        String balance = backstage.settings().get(EsimAccessSettings.BALANCE);
        long left = balance.matches("\\d{1,15}") ? Long.parseLong(balance) - orders.spent() : 10_000_000_000L;
        return replies.ok(Json.object().put("balance", left));
    }

    private static Optional<String> text(JsonNode body, String member) {
        return Json.text(body, member).filter(text -> !text.isBlank());
    }
}
