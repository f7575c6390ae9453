package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A fresh wholesaler and a provider for each test.
abstract class ConformanceSetup {

    static final ProviderId ACCOUNT = new ProviderId("kit-account");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private @Nullable ProviderHarness harness;
    private @Nullable EsimProvider provider;

    /// A wholesaler with nothing sold and nothing armed.
    protected abstract ProviderHarness newHarness();

    @BeforeEach
    final void start() {
        assertThat(getClass().getSimpleName()).endsWith("ConformanceTest");
        harness = newHarness();
        provider = newProvider(wholesaler().settings());
    }

    @AfterEach
    final void stop() {
        if (provider != null) {
            provider.close();
        }
        if (harness != null) {
            harness.close();
        }
    }

    final ProviderHarness wholesaler() {
        if (harness == null) {
            throw new IllegalStateException("the harness did not start");
        }
        return harness;
    }

    final EsimProvider provider() {
        if (provider == null) {
            throw new IllegalStateException("the provider was not made");
        }
        return provider;
    }

    final EsimProvider newProvider(Map<String, String> settings) {
        return wholesaler()
                .factory()
                .create(new ProviderSettings(ACCOUNT, settings), wholesaler().clock());
    }

    /// An attempt of its own, sent now.
    final Attempt newAttempt() {
        return new Attempt(
                new OrderReference("kit-" + UUID.randomUUID()),
                wholesaler().planOnSale(),
                Traveller.UNNAMED,
                Trip.UNDATED,
                wholesaler().clock().instant(),
                Optional.empty());
    }

    /// Asks until the wholesaler has made up its mind, with the number it gave on the way.
    final Outcome<EsimOrder> settleToTheEnd(Attempt attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Attempt asked = attempt;
        Outcome<EsimOrder> outcome = provider().ordering().settle(asked);
        while (outcome instanceof Accepted<EsimOrder>(var number, var _) && System.nanoTime() < deadline) {
            asked = number.isPresent() ? numbered(asked, number) : asked;
            outcome = provider().ordering().settle(asked);
        }
        return outcome;
    }

    private static Attempt numbered(Attempt attempt, Optional<ProviderOrderId> number) {
        return new Attempt(
                attempt.reference(), attempt.plan(), attempt.traveller(), attempt.trip(), attempt.sentAt(), number);
    }
}
