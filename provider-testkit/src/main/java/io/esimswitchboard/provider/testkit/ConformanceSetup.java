package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/// A fresh wholesaler and a provider for each test.
abstract class ConformanceSetup {

    static final ProviderId ACCOUNT = new ProviderId("kit-account");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // Fast and patient enough not to be in the way of the other rules.
    private static final Map<String, String> USUAL =
            Map.of("calls-per-second", "1000", "concurrent-calls", "64", "reply-within", "10s");

    private @Nullable ProviderHarness harness;
    private @Nullable EsimProvider provider;

    /// A wholesaler with nothing sold and nothing armed.
    protected abstract ProviderHarness newHarness();

    @BeforeEach
    final void start() {
        assertThat(getClass().getSimpleName()).endsWith("ConformanceTest");
        WholeProcess.enter();
        harness = newHarness();
        provider = newProvider(Map.of());
    }

    @AfterEach
    final void stop() {
        try {
            if (provider != null) {
                provider.close();
            }
            if (harness != null) {
                harness.close();
            }
        } finally {
            WholeProcess.leave();
        }
    }

    final ProviderHarness wholesaler() {
        if (harness == null) {
            throw new IllegalStateException("the harness did not start");
        }
        return harness;
    }

    final Levers levers() {
        return wholesaler().levers();
    }

    /// A check of one misbehaviour, with a provider of its own.
    interface Case {
        void check(Misbehaviour misbehaviour, EsimProvider provider) throws Exception;
    }

    /// Goes through all misbehaviours that mean something to this wholesaler and tells all that fail.
    final void forEachMisbehaviour(Operation operation, Case each) {
        // Closing takes a client some time; all of them close at once.
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            Assertions.assertAll(Stream.of(Misbehaviour.values()).map(misbehaviour -> () -> {
                EsimProvider fresh = newProvider(Map.of());
                check(misbehaviour, operation, each, fresh);
                closing.execute(fresh::close);
            }));
        }
    }

    private void check(Misbehaviour misbehaviour, Operation operation, Case each, EsimProvider fresh) throws Exception {
        try {
            levers().arm(misbehaviour.once(operation));
            each.check(misbehaviour, fresh);
        } catch (UnsupportedOperationException e) {
            // Means nothing to this wholesaler.
        } catch (AssertionError e) {
            throw new AssertionError("after " + misbehaviour + ": " + e.getMessage(), e);
        }
    }

    /// Arms `trouble`, or leaves the test out where it means nothing to this wholesaler.
    final void arm(Trouble trouble) {
        try {
            levers().arm(trouble);
        } catch (UnsupportedOperationException e) {
            Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    final EsimProvider provider() {
        if (provider == null) {
            throw new IllegalStateException("the provider was not made");
        }
        return provider;
    }

    /// A provider with these settings over those of the harness.
    final EsimProvider newProvider(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(USUAL);
        settings.putAll(wholesaler().settings());
        settings.putAll(changes);
        return made(settings);
    }

    final EsimProvider made(Map<String, String> settings) {
        return wholesaler()
                .factory()
                .create(new ProviderSettings(ACCOUNT, settings), wholesaler().clock());
    }

    /// An attempt of its own, sent now.
    final Attempt newAttempt() {
        return newAttempt(Traveller.UNNAMED);
    }

    final Attempt newAttempt(Traveller traveller) {
        return new Attempt(
                new OrderReference("kit-" + UUID.randomUUID()),
                wholesaler().planOnSale(),
                traveller,
                Trip.UNDATED,
                wholesaler().clock().instant(),
                Optional.empty());
    }

    /// Asks until the wholesaler has made up its mind, with the number it gave on the way.
    final Outcome<EsimOrder> settleToTheEnd(Attempt attempt) {
        return settleToTheEnd(provider(), attempt);
    }

    static Outcome<EsimOrder> settleToTheEnd(EsimProvider provider, Attempt attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Attempt asked = attempt;
        Outcome<EsimOrder> outcome = provider.ordering().settle(asked);
        while (outcome instanceof Accepted<EsimOrder>(var number, var _) && System.nanoTime() < deadline) {
            asked = number.isPresent() ? numbered(asked, number) : asked;
            outcome = provider.ordering().settle(asked);
        }
        return outcome;
    }

    /// As [#settleToTheEnd(EsimProvider, Attempt)], and once more when the visibility delay has passed if that brought
    /// nothing.
    final Outcome<EsimOrder> settleInTime(EsimProvider provider, Attempt attempt) {
        Outcome<EsimOrder> outcome = settleToTheEnd(provider, attempt);
        if (!(outcome instanceof Unknown)) {
            return outcome;
        }
        passVisibilityDelay(provider);
        return settleToTheEnd(provider, attempt);
    }

    final void passVisibilityDelay(EsimProvider provider) {
        wholesaler().clock().pass(provider.traits().visibilityDelay().plusMillis(1));
    }

    /// Buys one unit and waits for it.
    final EsimOrder bought() {
        Attempt attempt = newAttempt();
        provider().ordering().place(attempt);
        return done(settleToTheEnd(attempt));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(var value)) {
            return value;
        }
        throw new AssertionError("expected Done, but it is " + outcome);
    }

    static Attempt numbered(Attempt attempt, Optional<ProviderOrderId> number) {
        return new Attempt(
                attempt.reference(), attempt.plan(), attempt.traveller(), attempt.trip(), attempt.sentAt(), number);
    }

    /// The text by which an eSIM could be taken.
    static String bearerSecret(Deliverable deliverable) {
        return switch (deliverable) {
            case Deliverable.EsimProfile(var _, var code) -> code.value();
            case Deliverable.Claim claim -> claim.code();
        };
    }
}
