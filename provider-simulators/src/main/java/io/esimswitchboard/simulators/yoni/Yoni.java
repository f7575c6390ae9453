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
    private final YoniSignature signature;
    private final Catalogue catalogue = YoniCatalogue.onSale();
    private final YoniOrders orders;
    private final YoniFulfilment fulfilment;
    private final YoniOrdering ordering;
    private final YoniQueries queries;
    private final YoniPace queryPace = new YoniPace(10, System::nanoTime);
    private final YoniPace orderPace = new YoniPace(10, System::nanoTime);
    private final YoniPace cataloguePace = new YoniPace(10, System::nanoTime);
    private final YoniPace usagePace = new YoniPace(5, System::nanoTime);

    public Yoni(Backstage backstage) {
        this.backstage = backstage;
        this.signature = new YoniSignature(backstage.settings());
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
        return signature.check(call, now);
    }

    @Override
    public Reply unauthorized(Verdict verdict) {
        return YoniReplies.unauthorized(backstage.settings().get(YoniSettings.AUTH_FAILURE_STATUS));
    }

    @Override
    public Reply answer(Call call, Pause pause) {
        if (!call.method().equals("POST")) {
            return Reply.empty(405);
        }
        Optional<ObjectNode> body = Json.readObject(call.body());
        if (body.isEmpty()) {
            return withStatus(YoniReplies.code(400));
        }
        return withStatus(answer(call, body.get(), pause));
    }

    private Reply answer(Call call, ObjectNode body, Pause pause) {
        return switch (call.path()) {
            case ORDER -> admittedIfAllArePaced(orderPace) ? ordering.order(call, body, pause) : tooFast();
            case ORDERS -> admitted(queryPace) ? queries.orders(body) : tooFast();
            case USAGE -> admitted(usagePace) ? queries.usage(body) : tooFast();
            case PAGE, LIST -> admittedIfAllArePaced(cataloguePace) ? packages(call, body) : tooFast();
            default -> Reply.empty(404);
        };
    }

    private Reply packages(Call call, ObjectNode body) {
        if (call.path().equals(PAGE)) {
            return offered("list") ? queries.packagePage(body) : Reply.empty(404);
        }
        return offered("page") ? queries.packageList() : Reply.empty(404);
    }

    /// Gives a reply whose code is not 0 the HTTP status that is set for it.
    private Reply withStatus(Reply reply) {
        boolean failed = reply.status() == 200 && !reply.body().startsWith("{\"code\":0,");
        return failed
                ? new Reply(backstage.settings().get(YoniSettings.FAILURE_STATUS), reply.headers(), reply.body())
                : reply;
    }

    private boolean admittedIfAllArePaced(YoniPace pace) {
        return backstage.settings().get(YoniSettings.PACED_CALLS).equals("documented") || admitted(pace);
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
            return withStatus(tooFast());
        }
        String code = fault.codeOr(fault.name() == FaultName.UNKNOWN_CODE ? "777" : "504");
        return withStatus(YoniReplies.code(code.matches("\\d{1,6}") ? Integer.parseInt(code) : 9999));
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

    @Override
    public List<ObjectNode> orders() {
        return orders.all().reversed().stream()
                .map(order -> Json.object()
                        .put("orderNo", order.number())
                        .put("idempotentKey", Optional.ofNullable(order.key()).orElse(""))
                        .put("packageCode", order.plan("packageCode"))
                        .put("price", order.plan("price"))
                        .put("state", order.state().name())
                        .put("at", order.at().toString()))
                .toList();
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
