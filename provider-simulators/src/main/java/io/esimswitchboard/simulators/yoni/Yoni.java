package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Yoni's API: every operation is a POST with a JSON object.
public final class Yoni implements Wholesaler {

    public static final RetryPlan RETRIES = YoniWebhooks.RETRIES;

    private static final String PAGE = "/v1/package/e-sim/page";
    private static final String LIST = "/v1/package/e-sim/list";
    private static final String ORDER = "/v1/order/e-sim";
    private static final String ORDERS = "/v1/order/e-sim/page";
    private static final String USAGE = "/v1/order/e-sim/flow";

    private final Backstage backstage;
    private final YoniSignature signature = new YoniSignature("yoni-demo-app", "yoni-demo-secret");
    private final Catalogue catalogue = YoniCatalogue.onSale();
    private final YoniOrders orders;
    private final YoniFulfilment fulfilment;
    private final YoniOrdering ordering;
    private final YoniQueries queries;
    private final YoniPace queryPace = new YoniPace(10, System::nanoTime);
    private final YoniPace usagePace = new YoniPace(5, System::nanoTime);

    public Yoni(Backstage backstage) {
        this.backstage = backstage;
        this.orders = new YoniOrders(backstage.journal());
        this.fulfilment = new YoniFulfilment(backstage, orders);
        this.ordering = new YoniOrdering(backstage, catalogue, orders, fulfilment);
        this.queries = new YoniQueries(backstage, catalogue, orders);
    }

    @Override
    public Operation operationOf(Call call) {
        return switch (call.path()) {
            case ORDER -> Operation.ORDER;
            case ORDERS -> Operation.QUERY;
            case USAGE -> Operation.USAGE;
            case PAGE, LIST -> Operation.CATALOGUE;
            default -> Operation.OTHER;
        };
    }

    @Override
    public Verdict verify(Call call, Instant now) {
        return signature.check(call, now, backstage.settings().get(YoniSettings.CLOCK_WINDOW));
    }

    @Override
    public Reply unauthorized(Verdict verdict) {
        return YoniReplies.unauthorized();
    }

    @Override
    public Reply answer(Call call, Pause pause) {
        if (!call.method().equals("POST")) {
            return Reply.empty(405);
        }
        Optional<ObjectNode> body = Json.readObject(call.body());
        if (body.isEmpty()) {
            return YoniReplies.code(400);
        }
        return switch (call.path()) {
            case ORDER -> ordering.order(call, body.get(), pause);
            case ORDERS -> admitted(queryPace) ? queries.orders(body.get()) : tooFast();
            case USAGE -> admitted(usagePace) ? queries.usage(body.get()) : tooFast();
            case PAGE -> offered("list") ? queries.packagePage(body.get()) : Reply.empty(404);
            case LIST -> offered("page") ? queries.packageList() : Reply.empty(404);
            default -> Reply.empty(404);
        };
    }

    private boolean admitted(YoniPace pace) {
        return backstage.settings().get(YoniSettings.RATE_LIMIT).equals("off") || pace.admits();
    }

    private boolean offered(String onlyOther) {
        return !backstage.settings().get(YoniSettings.PACKAGE_LIST).equals(onlyOther);
    }

    private Reply tooFast() {
        return backstage.settings().get(YoniSettings.RATE_LIMIT).equals("http")
                ? Reply.empty(429).with("retry-after", "1")
                : YoniReplies.code(102);
    }

    @Override
    public Reply refusal(Fault fault) {
        if (fault.name() == FaultName.RATE_LIMIT) {
            return tooFast();
        }
        String code = fault.codeOr(fault.name() == FaultName.UNKNOWN_CODE ? "777" : "504");
        return YoniReplies.code(code.matches("\\d{1,6}") ? Integer.parseInt(code) : 9999);
    }

    /// A Yoni webhook carries no time.
    @Override
    public Set<FaultName> inapplicable() {
        return Set.of(FaultName.STALE_WEBHOOK, FaultName.FUTURE_WEBHOOK, FaultName.ODD_TIMESTAMP);
    }

    @Override
    public List<String> plansNamedBy(Call order) {
        return Json.readObject(order.body()).flatMap(body -> Json.text(body, "packageCode")).stream()
                .toList();
    }

    @Override
    public Set<String> dispensable() {
        return Set.of("msg", "packageName", "apn", "operator", "country", "simType", "packageType", "effectiveDays");
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public List<SoldUnit> sales() {
        return orders.sales();
    }

    /// `event` is the result to tell; empty: the order's own.
    @Override
    public void announce(String providerOrder, String event, ObjectNode data) {
        YoniOrder order = orders.find(providerOrder)
                .orElseThrow(() -> new NoSuchElementException("no order '" + providerOrder + "'"));
        fulfilment.announce(event.isEmpty() ? order : order.in(State.valueOf(event.toUpperCase(Locale.ROOT))));
    }

    @Override
    public void reset() {
        orders.reset();
    }

    @Override
    public void close() {
        fulfilment.close();
    }
}
