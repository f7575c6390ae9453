package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.testkit.Capability;
import io.esimswitchboard.provider.testkit.KitClock;
import io.esimswitchboard.provider.testkit.Levers;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.Trouble;
import io.esimswitchboard.simulators.HubbySimulator;
import io.esimswitchboard.simulators.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hubby's simulator, for the conformance kit.
final class HubbySimulatorHarness implements ProviderHarness, Levers {

    private static final String RATE_CARD = """
            package_type,destination,size,duration_days,package_id,cost,currency,deliverable
            data-limited,TH,1GB,30,hubby-th-1gb-30d,2.40,USD,claim
            starter,,500MB,2,,0.80,USD,claim
            unlimited,TH,unlimited,7,,9.00,USD,claim
            """;

    private final KitClock clock = new KitClock();
    private final HubbySimulator hubby =
            HubbySimulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final Path rateCard;

    HubbySimulatorHarness() {
        try {
            rateCard = Files.createTempFile("rate-card", ".csv");
            Files.writeString(rateCard, RATE_CARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProviderFactory factory() {
        return new HubbyProviderFactory();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url", hubby.uri().toString(),
                "public-key", "hubby-demo-key",
                "secret", "hubby-demo-secret",
                "webhook-secrets", "hubby-demo-webhook-secret",
                "rate-card", rateCard.toString(),
                "package-list", "true");
    }

    @Override
    public Set<String> requiredSettings() {
        return Set.of("url", "public-key", "secret", "rate-card");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("hubby-demo-key", "hubby-demo-secret", "hubby-demo-webhook-secret");
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId("id:hubby-th-1gb-30d");
    }

    @Override
    public Money priceOnSale() {
        return Money.of("2.40", "USD");
    }

    @Override
    public Set<Capability> offers() {
        return Set.of(Capability.CANCELLATIONS, Capability.INBOUND_WEBHOOKS);
    }

    @Override
    public Map<String, ProviderError> refusals() {
        return Map.of(
                "400", ProviderError.VALIDATION,
                "401", ProviderError.AUTHENTICATION,
                "404", ProviderError.NOT_FOUND);
    }

    /// The vector `hubby-webhook.csv`, in seconds.
    @Override
    public Optional<RawWebhook> signedWebhook() {
        return Optional.of(new RawWebhook(
                Map.of(
                        "x-hubby-timestamp",
                        List.of("1784125800"),
                        "x-hubby-signature",
                        List.of("sha256=9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3da")),
                "{\"event\":\"package.activated\",\"timestamp\":\"2026-07-15T14:30:00Z\",\"data\":{}}".getBytes(UTF_8),
                Instant.ofEpochSecond(1_784_125_800)));
    }

    @Override
    public List<byte[]> webhookBodies() {
        return List.of(
                bytes("{\"promocode\":\"WSTZXS9HK7\",\"booking_id\":\"ref-1\",\"redeemed_at\":\"2026-07-14\"}"),
                bytes("{\"event\":\"package.usage.50_percent\",\"timestamp\":\"2026-07-15T14:30:00.000Z\","
                        + "\"data\":{\"package_id\":\"p\",\"booking_id\":\"ref-1\"}}"),
                bytes("{\"event_id\":\"evt_1\",\"event\":\"package.activated\",\"data\":{\"booking_id\":\"ref-1\"}}"),
                bytes("{\"event_id\":\"evt_2\",\"event\":\"package.activated\",\"data\":{\"booking_id\":\"ref-1\"}}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public Levers levers() {
        return this;
    }

    @Override
    public List<String> sold() {
        return hubby.control().soldReferences();
    }

    @Override
    public List<SeenCall> calls() {
        return hubby.control().calls().stream()
                .map(call -> new SeenCall(call.nanoTime(), !call.refused(), call.body()))
                .toList();
    }

    @Override
    public void arm(Trouble trouble) {
        hubby.control().arm(trouble.json());
    }

    @Override
    public void hideOrdersFor(Duration delay) {
        hubby.control().set("visibility_delay", delay.toMillis() + "ms");
    }

    @Override
    public void close() {
        hubby.close();
        try {
            Files.delete(rateCard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
