package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.RawWebhook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A wholesaler to prove a provider against, most often its simulator, with the levers to make it misbehave.
///
/// Made anew for every test. The pace in [#settings()] is high enough not to be in the way.
public interface ProviderHarness extends AutoCloseable {

    ProviderFactory factory();

    /// Complete settings of a working account, keys relative to `providers.<account>.`.
    Map<String, String> settings();

    /// The keys of [#settings()] without which no provider is made.
    Set<String> requiredSettings();

    /// Texts in [#settings()] that must never be seen.
    Set<String> secrets();

    /// Read by provider and wholesaler alike.
    KitClock clock();

    /// A plan that can be bought now.
    PlanId planOnSale();

    /// How many units the wholesaler has really sold: the referee.
    int sold();

    /// Every attempt to connect fails, until the harness is closed.
    void refuseConnections();

    /// The next order is taken, and its answer never comes.
    void loseNextReply();

    /// The next order is answered so; whether it was taken is left open.
    void misbehaveOnce(Misbehaviour misbehaviour);

    /// New orders stay out of the wholesaler's own lists for so long.
    void hideOrdersFor(Duration delay);

    /// The wholesaler's documented codes for refusing an order, and what each has to become.
    Map<String, ProviderError> refusals();

    /// The next order is refused with that code.
    void refuseNextOrder(String code);

    /// A webhook that is verified at its [RawWebhook#receivedAt()], with no header but those its verification rests on;
    /// empty for a wholesaler that does not sign.
    Optional<RawWebhook> signedWebhook();

    /// Bodies of webhooks, each of a different event.
    List<byte[]> webhookBodies();

    @Override
    void close();
}
