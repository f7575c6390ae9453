package io.esimswitchboard.provider.appid;

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
import io.esimswitchboard.simulators.SimulatorOptions;
import io.esimswitchboard.simulators.YoniSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Yoni's simulator, for the conformance kit.
final class YoniSimulatorHarness implements ProviderHarness, Levers {

    private final KitClock clock = new KitClock();
    private final YoniSimulator yoni =
            YoniSimulator.start(SimulatorOptions.onPort(0).withClock(clock));

    YoniSimulatorHarness() {
        yoni.control().set("order_delay", "0ms");
        yoni.control().set("rate_limit", "off");
    }

    @Override
    public ProviderFactory factory() {
        return new AppIdProviderFactory();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url", yoni.uri().toString(),
                "app-id", "yoni-demo-app",
                "secret", "yoni-demo-secret",
                "currency", "USD",
                "webhook-token", "unguessable-token",
                "page-size", "7");
    }

    @Override
    public Set<String> requiredSettings() {
        return Set.of("url", "app-id", "secret", "currency");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("yoni-demo-secret", "unguessable-token");
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId("YN260213000002");
    }

    @Override
    public Money priceOnSale() {
        return Money.of("1.20", "USD");
    }

    @Override
    public Set<Capability> offers() {
        return Set.of(Capability.USAGE_REPORTS, Capability.INBOUND_WEBHOOKS);
    }

    @Override
    public Map<String, ProviderError> refusals() {
        return Map.of(
                "101", ProviderError.RATE_LIMITED,
                "102", ProviderError.RATE_LIMITED,
                "9999", ProviderError.UNKNOWN_OUTCOME,
                "400", ProviderError.VALIDATION,
                "501", ProviderError.AUTHENTICATION,
                "502", ProviderError.AUTHENTICATION,
                "503", ProviderError.AUTHENTICATION,
                "504", ProviderError.NOT_FOUND,
                "505", ProviderError.OUT_OF_STOCK,
                "506", ProviderError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Optional<RawWebhook> signedWebhook() {
        return Optional.empty();
    }

    @Override
    public List<byte[]> webhookBodies() {
        String completed = """
                {"orderNo":"20260325162390116407","currency":"2","iccid":"8910300000012345678",
                 "lpa":"LPA:1$smdp.example.com$M","packageCode":"YN1","price":"0.5","result":"COMPLETED"}""";
        return List.of(
                completed.getBytes(UTF_8),
                completed.replace("COMPLETED", "FAILED").getBytes(UTF_8),
                completed.replace("6407", "6408").getBytes(UTF_8));
    }

    @Override
    public Levers levers() {
        return this;
    }

    @Override
    public List<String> sold() {
        return yoni.control().soldReferences();
    }

    @Override
    public List<SeenCall> calls() {
        return yoni.control().calls().stream()
                .map(call -> new SeenCall(call.nanoTime(), !call.refused(), call.body()))
                .toList();
    }

    @Override
    public void arm(Trouble trouble) {
        yoni.control().arm(trouble.json());
    }

    @Override
    public void hideOrdersFor(Duration delay) {
        yoni.control().set("visibility_delay", delay.toMillis() + "ms");
    }

    @Override
    public void close() {
        yoni.close();
    }
}
