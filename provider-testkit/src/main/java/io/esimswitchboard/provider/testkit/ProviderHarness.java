package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.RawWebhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A wholesaler to prove a provider against, most often its simulator.
///
/// Made anew for every test. A [SandboxHarness] stands for a vendor's sandbox.
public interface ProviderHarness extends AutoCloseable {

    ProviderFactory factory();

    /// Complete settings of a working account, keys relative to `providers.<account>.`. The kit adds `reply-within`,
    /// `calls-per-second` and `concurrent-calls` and changes them where a rule is about them.
    Map<String, String> settings();

    /// The keys of [#settings()] without which no provider is made.
    Set<String> requiredSettings();

    /// Texts in [#settings()] that must never be seen.
    Set<String> secrets();

    /// Read by provider and wholesaler alike.
    KitClock clock();

    /// What the wholesaler offers beside its catalogue and orders.
    Set<Capability> offers();

    /// A plan that can be bought now.
    PlanId planOnSale();

    /// Its price to the last digit. Choose a plan whose price has no exact binary fraction, such as 0.29,
    /// which is 28.999… cents.
    Money priceOnSale();

    /// The wholesaler's documented codes for not taking an order, and what each has to become; `UNKNOWN_OUTCOME` for
    /// one that does not say whether the order was taken.
    Map<String, ProviderError> refusals();

    /// A webhook that is verified at its [RawWebhook#receivedAt()], with no header but those its verification rests on;
    /// empty for a wholesaler that does not sign.
    Optional<RawWebhook> signedWebhook();

    /// Bodies of webhooks, each of a different event.
    List<byte[]> webhookBodies();

    /// What to buy as a top-up of an eSIM of [#planOnSale()].
    default PlanId topUpPlan() {
        return planOnSale();
    }

    /// The eSIM that came of an order.
    default Optional<Iccid> esimOf(EsimOrder order) {
        return order.deliverables().stream()
                .flatMap(each -> each instanceof EsimProfile(var iccid, var _) ? Stream.of(iccid) : Stream.empty())
                .findFirst();
    }

    /// Aborts the test for a wholesaler that has none.
    Levers levers();

    @Override
    void close();
}
