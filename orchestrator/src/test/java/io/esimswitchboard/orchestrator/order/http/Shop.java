package io.esimswitchboard.orchestrator.order.http;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.orchestrator.routing.Weighing;
import io.esimswitchboard.orchestrator.tenant.ApiKey;
import io.esimswitchboard.orchestrator.tenant.ApiKeys;
import io.esimswitchboard.orchestrator.tenant.Scope;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderOrderId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A real orchestrator that sells one package, to Thailand, at 1.50 US dollars, from the provider `wholesaler`.
final class Shop implements AutoCloseable {

    static final String ORDER = """
            {"reference":"SHOP-1","items":[{"destination":"TH","min_data":"1GB","min_days":7}],"metadata":{"cart":"c-1"}}""";

    private static final Offer OFFER = offer("wholesaler", "1.50");

    final FakeProvider wholesaler = new FakeProvider("wholesaler");
    final OrchestratorFixture orchestrator;

    Shop() {
        this(Map.of());
    }

    /// @param settings what is to be set otherwise
    Shop(Map<String, Object> settings) {
        OrchestratorFixture.Preparation preparation = OrchestratorFixture.prepare()
                .replace(Providers.class, new FakeProviders(wholesaler))
                .replace(Router.class, Shop::route)
                .with("rate-limit.burst", 10_000);
        settings.forEach(preparation::with);
        orchestrator = preparation.start();
    }

    private static RoutingDecision route(RoutingRequest request) {
        boolean thailand = !(request.wanted() instanceof Wanted.AtLeast least)
                || least.destination().value().equals("TH");
        if (thailand && request.maxPrice().filter(OFFER.sellPrice()::exceeds).isPresent()) {
            return new RoutingDecision(
                    Weighing.ruling(), Weighing.occasion(Instant.EPOCH), 1, List.of(), Optional.of(OFFER.sellPrice()));
        }
        return thailand ? Decisions.of(OFFER) : Decisions.of();
    }

    /// A client with a fresh idempotency key.
    Api buyer() {
        return buyer(UUID.randomUUID().toString());
    }

    Api buyer(String key) {
        return orchestrator.storefront().with("Idempotency-Key", key);
    }

    /// An order that has settled.
    Answer bought() {
        return buyer().with("Prefer", "wait=20").post("/v1/orders", ORDER);
    }

    /// The order as it is once it has `status`, or after 20 s.
    Answer await(Answer order, String status) {
        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        OrderId id = OrderId.parse(order.text("/id")).orElseThrow();
        Instant deadline = Instant.now().plusSeconds(20);
        Answer now = read(order);
        while (!now.text("/status").equals(status) && Instant.now().isBefore(deadline)) {
            orders.awaitChange(id, Integer.parseInt(now.text("/version")), Duration.ofSeconds(1));
            now = read(order);
        }
        assertThat(now.text("/status")).as(now.body()).isEqualTo(status);
        return now;
    }

    void awaitEvent(Answer order, String type) {
        Instant deadline = Instant.now().plusSeconds(20);
        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        OrderId id = OrderId.parse(order.text("/id")).orElseThrow();
        while (!events(order).contains(type) && Instant.now().isBefore(deadline)) {
            orders.awaitChange(id, Integer.parseInt(read(order).text("/version")), Duration.ofMillis(200));
        }
        assertThat(events(order)).contains(type);
    }

    Answer read(Answer order) {
        return orchestrator.storefront().get("/v1/orders/" + order.text("/id"));
    }

    List<String> events(Answer order) {
        return orchestrator
                .bean(OrderQueries.class)
                .events(OrderId.parse(order.text("/id")).orElseThrow(), 0, 100)
                .stream()
                .map(OrderEvent::type)
                .toList();
    }

    /// A second storefront.
    Api stranger() {
        String key = "sk_stranger_0123456789abcdefghijkl";
        TenantId tenant = new TenantId(new UUID(9, 9));
        ApiKeys keys = orchestrator.bean(ApiKeys.class);
        keys.addTenant(tenant, "Another storefront", true);
        keys.addKey(ApiKey.parse(key).orElseThrow(), Optional.of(tenant), EnumSet.complementOf(EnumSet.of(Scope.OPS)));
        return orchestrator.anybody().as(key);
    }

    /// A claim as Hubby would deliver it.
    static Outcome<EsimOrder> claim() {
        Deliverable claim = new Deliverable.Claim(
                "PROMO-CANARY",
                new ClaimUrl("https://claim.example/PROMO-CANARY"),
                Optional.of(new ClaimUrl("app://claim/PROMO-CANARY")),
                "provider-key-canary");
        return new Outcome.Done<>(
                new EsimOrder(new ProviderOrderId("B-" + UUID.randomUUID()), List.of(claim), Optional.empty()));
    }

    int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void execute(String sql) throws SQLException {
        orchestrator.execute(sql);
    }

    @Override
    public void close() {
        orchestrator.close();
    }
}
