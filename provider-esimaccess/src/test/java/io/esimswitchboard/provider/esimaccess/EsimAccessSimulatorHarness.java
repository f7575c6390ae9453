package io.esimswitchboard.provider.esimaccess;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.testkit.KitClock;
import io.esimswitchboard.provider.testkit.Misbehaviour;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.simulators.Simulator;
import io.esimswitchboard.simulators.SimulatorOptions;
import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The simulator of eSIM Access, for the conformance kit.
final class EsimAccessSimulatorHarness implements ProviderHarness {

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
                "day-passes", "1,7",
                "calls-per-second", "1000",
                "reply-within", "5s");
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
    public int sold() {
        return wholesaler.control().sales().size();
    }

    @Override
    public void refuseConnections() {
        wholesaler.control().arm(Fault.named("refuse_connection").lasting(Duration.ofMinutes(5)));
    }

    @Override
    public void loseNextReply() {
        wholesaler.control().arm(Fault.named("lose_reply").on(Operation.ORDER));
    }

    @Override
    public void misbehaveOnce(Misbehaviour misbehaviour) {
        wholesaler.control().arm(fault(misbehaviour).on(Operation.ORDER));
    }

    private static Fault fault(Misbehaviour misbehaviour) {
        return switch (misbehaviour) {
            case SERVER_ERROR -> Fault.named("status").code("500");
            case TRUNCATED_BODY -> Fault.named("truncated_body");
            case WEB_PAGE -> Fault.named("html_200");
            case UNKNOWN_WORD -> Fault.named("unknown_code");
            case RESET -> Fault.named("reset_after_send");
        };
    }

    @Override
    public void hideOrdersFor(Duration delay) {
        wholesaler.control().set("visibility_delay", delay.toMillis() + "ms");
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
    public void refuseNextOrder(String code) {
        wholesaler.control().arm(Fault.named("reject").code(code).on(Operation.ORDER));
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
    public void close() {
        wholesaler.close();
    }
}
