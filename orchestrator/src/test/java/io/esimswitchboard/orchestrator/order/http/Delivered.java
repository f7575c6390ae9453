package io.esimswitchboard.orchestrator.order.http;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.PackageTerms;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.notice.ApplyNotices;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A real orchestrator that sells 1 GB for 7 days in Thailand, the order that was delivered last, and a wholesaler that
/// calls about it.
final class Delivered implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final ProviderId WHOLESALER = new ProviderId("wholesaler");
    private static final Offer OFFER = offer("wholesaler", "1.50");

    /// The offer that is bought.
    static final Choice CHOICE =
            new Choice(1, OFFER.id(), OFFER.provider(), OFFER.plan(), OFFER.deliverable(), OFFER.cost());

    final FakeProvider wholesaler = new FakeProvider("wholesaler");
    private String number = "";
    private String order = "";
    final OrchestratorFixture orchestrator;

    Delivered(UnaryOperator<OrchestratorFixture.Preparation> settings) {
        this(settings, List.of(), List.of());
    }

    /// @param packages more that are on sale
    Delivered(UnaryOperator<OrchestratorFixture.Preparation> settings, List<EsimPackage> packages, List<Offer> offers) {
        List<EsimPackage> allPackages = new ArrayList<>(packages);
        allPackages.add(thailand());
        List<Offer> allOffers = new ArrayList<>(offers);
        allOffers.add(OFFER);
        CatalogueSnapshot snapshot = Shelf.of(allPackages, allOffers);
        Standing good = new Standing(true, true, 1, 1);
        orchestrator = settings.apply(OrchestratorFixture.prepare()
                        .replace(Providers.class, new FakeProviders(wholesaler))
                        .replace(Standings.class, () -> Map.of(WHOLESALER, good, new ProviderId("other"), good))
                        .replace(Catalogue.class, () -> snapshot)
                        .with("rate-limit.burst", 10_000))
                .start();
    }

    private static EsimPackage thailand() {
        return esimPackage(Decisions.PACKAGE, "TH", "1GB");
    }

    static EsimPackage esimPackage(PackageId id, String country, String data) {
        return new EsimPackage(
                id,
                country + " " + data,
                new Coverage.Countries(new TreeSet<>(List.of(new CountryCode(country)))),
                new PackageTerms(
                        PlanType.DATA_LIMITED,
                        new Allowance.Fixed(DataVolume.parse(data)),
                        7,
                        ActivationPolicy.ON_FIRST_USE,
                        OptionalInt.empty(),
                        true));
    }

    /// The number of an order at the wholesaler that it calls about from now on.
    String newNumber() {
        number = "N-" + UUID.randomUUID();
        return number;
    }

    /// The path of a profile that is delivered now.
    String esim() {
        newNumber();
        wholesaler.placing(new Outcome.Done<>(FakeProvider.sold(number)));
        return "/v1/esims/" + bought().text("/lines/0/esims/0/id");
    }

    /// The path of a claim that is delivered now.
    String claim() {
        newNumber();
        Deliverable claim = new Deliverable.Claim(
                "PROMO", new ClaimUrl("https://claim.example/PROMO"), Optional.empty(), "key-of-" + number);
        wholesaler.placing(
                new Outcome.Done<>(new EsimOrder(new ProviderOrderId(number), List.of(claim), Optional.empty())));
        return "/v1/claims/" + bought().text("/lines/0/claims/0/id");
    }

    private Answer bought() {
        return buys("{\"items\":[{\"package_id\":\"" + Decisions.PACKAGE + "\"}]}");
    }

    /// An order that has settled.
    Answer buys(String body) {
        Answer bought = orchestrator
                .storefront()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Prefer", "wait=20")
                .post("/v1/orders", body);
        order = bought.header("Location");
        return bought;
    }

    Answer get(String path) {
        return orchestrator.storefront().get(path);
    }

    /// The wholesaler calls, in the words of the fake webhooks without the order's number.
    NoticeStatus calls(String word, String... more) {
        String body = String.join(" ", word, number, String.join(" ", more)).strip();
        return orchestrator
                .bean(ApplyNotices.class)
                .apply(List.of(new ReceivedWebhook(
                        UUID.randomUUID(),
                        "wholesaler",
                        body.replace(' ', '-'),
                        ReceivedWebhook.Verification.VERIFIED,
                        number,
                        Instant.now(),
                        "text/plain",
                        body.getBytes(StandardCharsets.UTF_8))))
                .getFirst()
                .status();
    }

    Answer order() {
        return get(order);
    }

    /// What the order's events of this type say of `member`, in sequence.
    List<String> told(String type, String member) {
        Answer events = get(order + "/events?limit=100");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < events.size("/data"); i++) {
            if (events.text("/data/" + i + "/type").equals(type)) {
                told.add(events.text("/data/" + i + "/data/" + member));
            }
        }
        return told;
    }

    void eventually(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + SOON);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    int count(String sql) {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        orchestrator.close();
    }
}
