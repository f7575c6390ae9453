package io.esimswitchboard.provider.template;

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
import io.esimswitchboard.simulators.Simulator;
import io.esimswitchboard.simulators.SimulatorOptions;
import io.esimswitchboard.simulators.wire.Hmac;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The wholesaler with the kit's levers on it.
final class TemplateHarness implements ProviderHarness, Levers {

    private final KitClock clock = new KitClock();
    private final Simulator wholesaler =
            Simulator.start(TemplateWholesaler.KIND, SimulatorOptions.onPort(0).withClock(clock));

    @Override
    public ProviderFactory factory() {
        return new TemplateProviderFactory();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url",
                wholesaler.uri().toString(),
                "key",
                TemplateWholesaler.KEY,
                "secret",
                TemplateWholesaler.SECRET,
                "webhook-secret",
                "demo-webhook-secret");
    }

    @Override
    public Set<String> requiredSettings() {
        return Set.of("url", "key", "secret", "webhook-secret");
    }

    @Override
    public Set<String> secrets() {
        return Set.of(TemplateWholesaler.SECRET, "demo-webhook-secret");
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId("TH-1GB-7D");
    }

    @Override
    public Money priceOnSale() {
        return Money.of("1.20", "USD");
    }

    @Override
    public Set<Capability> offers() {
        return Set.of(Capability.INBOUND_WEBHOOKS);
    }

    @Override
    public Map<String, ProviderError> refusals() {
        return Map.of(
                "bad_request", ProviderError.VALIDATION,
                "unauthorized", ProviderError.AUTHENTICATION,
                "no_such_plan", ProviderError.NOT_FOUND,
                "sold_out", ProviderError.OUT_OF_STOCK,
                "no_money", ProviderError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Optional<RawWebhook> signedWebhook() {
        String timestamp = Long.toString(clock.millis());
        byte[] body = webhookBodies().getFirst();
        String signature = Hmac.hex("demo-webhook-secret", timestamp + new String(body, UTF_8));
        return Optional.of(new RawWebhook(
                Map.of("x-timestamp", List.of(timestamp), "x-signature", List.of(signature)), body, clock.instant()));
    }

    @Override
    public List<byte[]> webhookBodies() {
        String done = "{\"id\":\"e-1\",\"type\":\"order.done\",\"reference\":\"ref-1\"}";
        return List.of(
                done.getBytes(UTF_8),
                done.replace("e-1", "e-2").getBytes(UTF_8),
                done.replace("e-1", "e-3")
                        .replace("order.done", "esim.activated")
                        .getBytes(UTF_8));
    }

    @Override
    public Levers levers() {
        return this;
    }

    @Override
    public List<String> sold() {
        return wholesaler.control().soldReferences();
    }

    @Override
    public List<SeenCall> calls() {
        return wholesaler.control().calls().stream()
                .map(call -> new SeenCall(call.nanoTime(), !call.refused(), call.body()))
                .toList();
    }

    @Override
    public void arm(Trouble trouble) {
        wholesaler.control().arm(trouble.json());
    }

    @Override
    public void hideOrdersFor(Duration delay) {
        wholesaler.control().set("visibility_delay", delay.toMillis() + "ms");
    }

    @Override
    public void close() {
        wholesaler.close();
    }
}
