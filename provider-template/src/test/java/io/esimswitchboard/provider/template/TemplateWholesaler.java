package io.esimswitchboard.provider.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.WholesalerKind;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Hmac;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Template as its documentation describes it. Written from the documentation and not from the adapter: whatever the
/// two read differently shows in the kit.
final class TemplateWholesaler implements Wholesaler {

    static final WholesalerKind KIND = new WholesalerKind(
            "template.journal",
            CommonSettings.ALL,
            new RetryPlan(List.of(), status -> status / 100 == 2),
            TemplateWholesaler::new);

    static final String KEY = "demo-key";
    static final String SECRET = "demo-secret";

    private final Backstage backstage;
    private final List<SoldUnit> sold = new CopyOnWriteArrayList<>();
    private final Catalogue catalogue = new Catalogue(
            "sku",
            List.of(plan("TH-1GB-7D", 1000, "1.20"), plan("TH-5GB-30D", 5000, "4.80")),
            (index, random) -> plan("GEN-" + index, 1000 * (1 + random.nextInt(50)), "1.00"));

    private TemplateWholesaler(Backstage backstage) {
        this.backstage = backstage;
    }

    private static ObjectNode plan(String sku, int megabytes, String price) {
        ObjectNode plan = Json.object()
                .put("sku", sku)
                .put("name", "Thailand")
                .put("megabytes", megabytes)
                .put("days", 7)
                .put("price", price)
                .put("currency", "USD");
        plan.putArray("countries").add("TH");
        return plan;
    }

    @Override
    public Operation operationOf(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST /v1/orders" -> Operation.ORDER;
            case "GET /v1/orders" -> Operation.QUERY;
            case "GET /v1/plans" -> Operation.CATALOGUE;
            default -> Operation.OTHER;
        };
    }

    @Override
    public Verdict verify(Call call, Instant now) {
        String timestamp = call.header("X-Timestamp").orElse("");
        if (!timestamp.matches("\\d{10,15}")) {
            return Verdict.refused("no time");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), now);
        if (off.abs().compareTo(Duration.ofMinutes(5)) > 0) {
            return Verdict.refused(off + " off the clock");
        }
        String expected = Hmac.hex(SECRET, timestamp + call.method() + call.target() + call.body());
        return Hmac.same(KEY, call.header("X-Key").orElse(""))
                        && Hmac.same(expected, call.header("X-Signature").orElse(""))
                ? Verdict.accepted()
                : Verdict.refused("key or signature does not match");
    }

    @Override
    public Reply unauthorized(Verdict verdict) {
        return error("unauthorized");
    }

    @Override
    public Reply answer(Call call, Pause pause) {
        return switch (operationOf(call)) {
            case ORDER -> order(call, pause);
            case QUERY -> orders(call.query("reference").orElse(""));
            case CATALOGUE -> plans();
            default -> Reply.empty(404);
        };
    }

    private Reply plans() {
        ObjectNode data = Json.object();
        data.putArray("plans").addAll(catalogue.all());
        return ok(data);
    }

    private Reply order(Call call, Pause pause) {
        Optional<ObjectNode> body = Json.readObject(call.body());
        String sku = body.flatMap(json -> Json.text(json, "sku")).orElse("");
        String reference = body.flatMap(json -> Json.text(json, "reference")).orElse("");
        if (reference.isEmpty()) {
            return error("bad_request");
        }
        if (catalogue.find(sku).isEmpty()) {
            return error("no_such_plan");
        }
        String number = "T-" + (sold.size() + 1);
        var unit = new SoldUnit(
                number,
                reference,
                number,
                sku,
                SoldUnit.State.SOLD,
                backstage.clock().instant());
        sold.add(unit);
        pause.take();
        return ok(shown(unit));
    }

    private Reply orders(String reference) {
        Instant visible = backstage.clock().instant().minus(backstage.settings().get(CommonSettings.VISIBILITY_DELAY));
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("orders");
        sold.stream()
                .filter(unit ->
                        reference.equals(unit.clientReference()) && !unit.at().isAfter(visible))
                .map(TemplateWholesaler::shown)
                .forEach(list::add);
        return ok(data);
    }

    private static ObjectNode shown(SoldUnit unit) {
        return Json.object()
                .put("number", unit.providerOrder())
                .put("reference", unit.clientReference())
                .put("status", "done")
                .put("iccid", "8910300000012345678")
                .put("lpa", "LPA:1$smdp.template.example$" + unit.unit());
    }

    private static Reply ok(ObjectNode data) {
        ObjectNode body = Json.object();
        body.set("data", data);
        return Reply.json(200, body);
    }

    private static Reply error(String code) {
        return Reply.json(code.equals("unauthorized") ? 401 : 400, Json.object().put("error", code));
    }

    @Override
    public Reply refusal(Fault fault) {
        return error(fault.codeOr(fault.name() == FaultName.UNKNOWN_CODE ? "something_new" : "sold_out"));
    }

    @Override
    public Set<FaultName> inapplicable() {
        return Set.of();
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public List<SoldUnit> sales() {
        return List.copyOf(sold);
    }

    @Override
    public void announce(String providerOrder, String event, ObjectNode data) {
        throw new UnsupportedOperationException("sends no webhooks yet");
    }

    @Override
    public void reset() {
        sold.clear();
    }

    @Override
    public void close() {}
}
