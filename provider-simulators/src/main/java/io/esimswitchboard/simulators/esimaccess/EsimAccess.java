package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.WholesalerKind;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.control.Verdict;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The API of eSIM Access: every operation is a POST with a JSON object.
public final class EsimAccess implements Wholesaler {

    /// To be started with [io.esimswitchboard.simulators.Simulator#start].
    public static final WholesalerKind KIND = new WholesalerKind(
            "esimaccess.journal", EsimAccessSettings.ALL, EsimAccessWebhooks.RETRIES, EsimAccess::new);

    private static final String ROOT = "/api/v1/open";
    private static final int CALLS_PER_SECOND = 8;

    private final Backstage backstage;
    private final EsimAccessReplies replies;
    private final EsimAccessSignature signature;
    private final Catalogue catalogue = EsimAccessCatalogue.onSale();
    private final EsimAccessOrders orders;
    private final EsimAccessWebhooks webhooks;
    private final EsimAccessFulfilment fulfilment;
    private final EsimAccessOrdering ordering;
    private final EsimAccessQueries queries;
    private final EsimAccessChanges changes;
    private final Deque<Long> lately = new ArrayDeque<>();

    private EsimAccess(Backstage backstage) {
        this.backstage = backstage;
        this.replies = new EsimAccessReplies(backstage.settings());
        this.signature = new EsimAccessSignature(backstage.settings());
        this.orders = new EsimAccessOrders(backstage.journal());
        this.webhooks = new EsimAccessWebhooks(backstage);
        this.fulfilment = new EsimAccessFulfilment(backstage, orders, webhooks);
        this.ordering = new EsimAccessOrdering(backstage, catalogue, orders, fulfilment);
        this.queries = new EsimAccessQueries(backstage, catalogue, orders);
        this.changes = new EsimAccessChanges(backstage, catalogue, orders, webhooks);
    }

    @Override
    public Operation operationOf(Call call) {
        return switch (operation(call)) {
            case "/esim/order" -> Operation.ORDER;
            case "/esim/query" -> Operation.QUERY;
            case "/esim/cancel" -> Operation.CANCEL;
            case "/esim/topup" -> Operation.TOPUP;
            case "/esim/usage/query" -> Operation.USAGE;
            case "/package/list" -> Operation.CATALOGUE;
            default -> Operation.OTHER;
        };
    }

    private static String operation(Call call) {
        return call.path().startsWith(ROOT) ? call.path().substring(ROOT.length()) : "";
    }

    @Override
    public Verdict verify(Call call, Instant now) {
        return signature.check(call, now);
    }

    @Override
    public Reply unauthorized(Verdict verdict) {
        int status = backstage.settings().get(EsimAccessSettings.REFUSED_STATUS);
        return replies.code(status, verdict.why().substring(0, 6));
    }

    @Override
    public Reply answer(Call call, Pause pause) {
        if (!call.method().equals("POST")) {
            return replies.code("000103");
        }
        if (!admitted()) {
            return tooFast();
        }
        Optional<ObjectNode> body = Json.readObject(call.body().isEmpty() ? "{}" : call.body());
        return body.map(json -> answer(operation(call), json, pause)).orElseGet(() -> replies.code("000104"));
    }

    private Reply answer(String operation, ObjectNode body, Pause pause) {
        return switch (operation) {
            case "/package/list" -> queries.packages(body);
            case "/esim/order" -> ordering.order(body, pause);
            case "/esim/query" -> queries.esims(body);
            case "/esim/cancel" -> changes.cancel(body);
            case "/esim/topup" -> changes.topUp(body, pause);
            case "/esim/usage/query" -> queries.usage(body);
            case "/balance/query" -> queries.balance();
            default -> Reply.empty(404);
        };
    }

    private boolean admitted() {
        if (backstage.settings().get(EsimAccessSettings.RATE_LIMIT).equals("off")) {
            return true;
        }
        synchronized (lately) {
            long now = System.nanoTime();
            lately.removeIf(call -> now - call >= TimeUnit.SECONDS.toNanos(1));
            return lately.size() < CALLS_PER_SECOND && lately.add(now);
        }
    }

    private Reply tooFast() {
        return backstage.settings().get(EsimAccessSettings.RATE_LIMIT).equals("http")
                ? Reply.empty(429)
                : replies.code("900001");
    }

    @Override
    public Reply refusal(Fault fault) {
        if (fault.name() == FaultName.RATE_LIMIT) {
            return tooFast();
        }
        return replies.code(fault.codeOr(fault.name() == FaultName.UNKNOWN_CODE ? "777777" : "200011"));
    }

    /// Nothing checks a webhook's time, and an order that is ready does not fail.
    @Override
    public Set<FaultName> inapplicable() {
        return Set.of(
                FaultName.STALE_WEBHOOK,
                FaultName.FUTURE_WEBHOOK,
                FaultName.ODD_TIMESTAMP,
                FaultName.CONFLICTING_RESULT,
                FaultName.CODELESS_WEBHOOK,
                FaultName.UNKNOWN_CURRENCY);
    }

    @Override
    public List<String> plansNamedBy(Call order) {
        return Json.readObject(order.body())
                .flatMap(body -> Json.text(body.path("packageInfoList").path(0), "packageCode"))
                .stream()
                .toList();
    }

    @Override
    public Set<String> dispensable() {
        return Set.of("errorMsg", "name", "slug", "description", "speed", "favorite", "smsStatus", "pager", "eid");
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
                        .put("transactionId", order.transaction())
                        .put("packageCode", EsimAccessOrder.code(order.plan()))
                        .put("price", order.price())
                        .put("topUps", order.topUps().size())
                        .put("state", order.state().name())
                        .put("at", order.at().toString()))
                .toList();
    }

    /// An `ESIM_STATUS` with an `esimStatus` in `data` also moves the eSIM there.
    @Override
    public void announce(String providerOrder, String event, ObjectNode data) {
        EsimAccessOrder order = orders.find(providerOrder)
                .orElseThrow(() -> new NoSuchElementException("no order '" + providerOrder + "'"));
        String status = Json.text(data, "esimStatus").orElse("");
        Stream.of(State.values())
                .filter(state -> event.equals("ESIM_STATUS") && state.name().equals(status))
                .forEach(state -> orders.change(order.number(), _ -> true, each -> each.in(state)));
        if (event.isEmpty() || event.equals("ORDER_STATUS")) {
            WebhookFaults faults = backstage.faults().strikeWebhook();
            webhooks.lie(order, faults);
            webhooks.ready(order, faults);
        } else {
            webhooks.announce(order, event, data);
        }
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
