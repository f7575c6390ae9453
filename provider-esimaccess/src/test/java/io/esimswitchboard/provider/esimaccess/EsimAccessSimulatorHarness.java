package io.esimswitchboard.provider.esimaccess;

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
import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The simulator of eSIM Access, for the conformance kit.
final class EsimAccessSimulatorHarness implements ProviderHarness, Levers {

    private final KitClock clock = new KitClock();
    private final Simulator wholesaler =
            Simulator.start(EsimAccess.KIND, SimulatorOptions.onPort(0).withClock(clock));

    EsimAccessSimulatorHarness() {
        wholesaler.control().set("allocation_delay", "0ms");
        wholesaler.control().set("rate_limit", "off");
    }

    @Override
    public ProviderFactory factory() {
        return new EsimAccessProviderFactory();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url", wholesaler.uri().toString(),
                "access-code", "esimaccess-demo-code",
                "secret", "esimaccess-demo-secret",
                "webhook-token", "unguessable-token",
                "day-passes", "1,7");
    }

    @Override
    public Set<String> requiredSettings() {
        return Set.of("url", "access-code", "secret");
    }

    @Override
    public Set<String> secrets() {
        return Set.of("esimaccess-demo-secret", "unguessable-token");
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId("SIM0001");
    }

    @Override
    public Money priceOnSale() {
        return Money.of("0.90", "USD");
    }

    @Override
    public Set<Capability> offers() {
        return EnumSet.complementOf(EnumSet.of(Capability.TRAVELLER_PORTAL));
    }

    @Override
    public Map<String, ProviderError> refusals() {
        return Map.ofEntries(
                Map.entry("000101", ProviderError.AUTHENTICATION),
                Map.entry("000104", ProviderError.VALIDATION),
                Map.entry("000105", ProviderError.VALIDATION),
                Map.entry("101001", ProviderError.AUTHENTICATION),
                Map.entry("101002", ProviderError.AUTHENTICATION),
                Map.entry("101003", ProviderError.AUTHENTICATION),
                Map.entry("200005", ProviderError.PRICE_CHANGED),
                Map.entry("200006", ProviderError.PRICE_CHANGED),
                Map.entry("200007", ProviderError.INSUFFICIENT_BALANCE),
                Map.entry("200008", ProviderError.VALIDATION),
                Map.entry("200011", ProviderError.OUT_OF_STOCK),
                Map.entry("310241", ProviderError.NOT_FOUND),
                Map.entry("310243", ProviderError.NOT_FOUND));
    }

    @Override
    public Optional<RawWebhook> signedWebhook() {
        return Optional.empty();
    }

    @Override
    public List<byte[]> webhookBodies() {
        String ready = """
                {"notifyType":"ORDER_STATUS","content":{"orderNo":"B23072016497499","orderStatus":"GOT_RESOURCE"}}""";
        String cancelled = """
                {"notifyType":"ESIM_STATUS","eventGenerateTime":"2025-08-09T00:23:45Z",
                 "notifyId":"4038b3dfb1b050bf9f02501df67284f3","content":{"orderNo":"B25080823490018",
                 "esimTranNo":"25080323490020","transactionId":"e23111e4d07746889c7bce41cf3f1b16",
                 "iccid":"89852000263413436720","esimStatus":"CANCEL","smdpStatus":"RELEASED"}}""";
        return List.of(
                ready.getBytes(UTF_8),
                ready.replace("7499", "7500").getBytes(UTF_8),
                cancelled.getBytes(UTF_8),
                cancelled.replace("4038b", "4039b").getBytes(UTF_8));
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
