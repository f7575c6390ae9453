package io.esimswitchboard.provider.testkit.knownbad;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The invented wholesaler with the kit's levers on it, and the adapter to be proved at it.
final class InventedHarness implements ProviderHarness, Levers {

    private static final String WEBHOOK_SECRET = "invented-webhook-secret";

    private final KitClock clock = new KitClock();
    private final House house;
    private final Wholesaler wholesaler;
    private final Line line;
    private final Decisions decisions;

    InventedHarness(House house, Decisions decisions) {
        this.house = house;
        this.decisions = decisions;
        this.wholesaler = new Wholesaler(house, clock);
        this.line = new Line(wholesaler);
    }

    @Override
    public ProviderFactory factory() {
        return new ReferenceFactory(house, line, decisions);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "secret", Line.SECRET, "webhook-secret", WEBHOOK_SECRET, "webhook-token", "invented-webhook-token");
    }

    @Override
    public Set<String> requiredSettings() {
        return settings().keySet();
    }

    @Override
    public Set<String> secrets() {
        return Set.copyOf(settings().values());
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public Set<Capability> offers() {
        return house.offers();
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId("TH-1");
    }

    @Override
    public Money priceOnSale() {
        return Money.of("0.29", "USD");
    }

    @Override
    public Map<String, ProviderError> refusals() {
        return Map.of(
                "invalid", ProviderError.VALIDATION,
                "sold-out", ProviderError.OUT_OF_STOCK,
                "no-money", ProviderError.INSUFFICIENT_BALANCE,
                "not-sure", ProviderError.UNKNOWN_OUTCOME);
    }

    @Override
    public Optional<RawWebhook> signedWebhook() {
        if (!house.signs()) {
            return Optional.empty();
        }
        String time = Long.toString(clock.millis());
        byte[] body = webhookBodies().getFirst();
        Map<String, List<String>> headers =
                Map.of("x-time", List.of(time), "x-signature", List.of(Call.hmac(WEBHOOK_SECRET, time, body)));
        return Optional.of(new RawWebhook(headers, body, clock.instant()));
    }

    /// News of one order, of which each event is another.
    @Override
    public List<byte[]> webhookBodies() {
        return List.of(event("e-1", "fulfilled"), event("e-2", "fulfilled"), event("e-3", "switched-on"));
    }

    private static byte[] event(String id, String event) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("number", "T-00001");
        record.put("event", event);
        record.put("note", "Nothing that anybody needs to know stands in this line.");
        record.put("id", id);
        return Letter.ok(List.of(record)).text().getBytes(UTF_8);
    }

    @Override
    public Levers levers() {
        return this;
    }

    @Override
    public List<String> sold() {
        return wholesaler.sold();
    }

    @Override
    public List<SeenCall> calls() {
        return line.calls();
    }

    @Override
    public void arm(Trouble trouble) {
        line.arm(trouble);
    }

    @Override
    public void hideOrdersFor(Duration delay) {
        wholesaler.hideFor(delay);
    }

    @Override
    public void close() {}
}
