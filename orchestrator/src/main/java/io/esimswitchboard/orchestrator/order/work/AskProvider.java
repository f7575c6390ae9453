package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.order.Lease;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.WebhookDelays;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.toolkit.MayLeave;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls the provider of an attempt. Whatever goes wrong inside an adapter is doubt, never a failure of the order.
@Singleton
final class AskProvider {

    private static final Logger LOG = LoggerFactory.getLogger(AskProvider.class);

    private static final String TOO_LATE = "the right to send it ended before it left";

    private final Providers providers;
    private final WebhookDelays delays;

    AskProvider(Providers providers, WebhookDelays delays) {
        this.providers = providers;
        this.delays = delays;
    }

    /// An attempt for a provider that is not configured has certainly not left.
    Outcome<EsimOrder> place(Order order, StoredAttempt attempt, BooleanSupplier mayLeave) {
        if (!mayLeave.getAsBoolean()) {
            return new NotDone<>(TOO_LATE);
        }
        return call(order, attempt, mayLeave, Ordering::place)
                .map(outcome -> soonEnough(attempt.choice().provider(), outcome))
                .orElseGet(() ->
                        new NotDone<>("provider " + attempt.choice().provider().value() + " is not configured"));
    }

    // Where the wholesaler usually calls sooner than its adapter would ask, a call that does not come is asked after.
    private Outcome<EsimOrder> soonEnough(ProviderId provider, Outcome<EsimOrder> outcome) {
        return outcome instanceof Accepted<EsimOrder>(var number, var pause)
                ? new Accepted<>(
                        number,
                        delays.overdueAfter(provider)
                                .filter(overdue -> overdue.compareTo(pause) < 0)
                                .orElse(pause))
                : outcome;
    }

    Outcome<EsimOrder> settle(Order order, StoredAttempt attempt, Lease lease) {
        return call(order, attempt, lease::held, Ordering::settle)
                .orElseGet(() ->
                        new Unknown<>("provider " + attempt.choice().provider().value() + " is not configured"));
    }

    /// Asks the provider to take back what it knows by a number. A provider that takes nothing back refuses.
    Outcome<ProviderOrderId> cancel(StoredAttempt attempt, Lease lease) {
        ProviderOrderId order = attempt.progress().providerOrder().orElseThrow();
        Optional<EsimProvider> provider = providers.find(attempt.choice().provider());
        if (provider.isEmpty()) {
            return new Unknown<>("provider " + attempt.choice().provider().value() + " is not configured");
        }
        return provider.flatMap(EsimProvider::cancellations)
                .map(cancellations -> guarded(attempt, lease::held, () -> cancellations.cancel(order)))
                .orElseGet(() -> new Rejected<>(ProviderError.UNSUPPORTED, "unsupported", "takes nothing back"));
    }

    /// Only who sold the eSIM can add to it.
    Outcome<ProviderOrderId> placeTopUp(Order order, StoredAttempt attempt, Iccid iccid, BooleanSupplier mayLeave) {
        if (!mayLeave.getAsBoolean()) {
            return new NotDone<>(TOO_LATE);
        }
        return topUps(attempt)
                .map(topUps -> guarded(attempt, mayLeave, () -> topUps.place(toSpi(order, attempt), iccid)))
                .orElseGet(() ->
                        new NotDone<>("provider " + attempt.choice().provider().value() + " tops nothing up"));
    }

    Outcome<ProviderOrderId> settleTopUp(Order order, StoredAttempt attempt, Iccid iccid, Lease lease) {
        return topUps(attempt)
                .map(topUps -> guarded(attempt, lease::held, () -> topUps.settle(toSpi(order, attempt), iccid)))
                .orElseGet(() ->
                        new Unknown<>("provider " + attempt.choice().provider().value() + " tops nothing up"));
    }

    private Optional<TopUps> topUps(StoredAttempt attempt) {
        return providers.find(attempt.choice().provider()).flatMap(EsimProvider::topUps);
    }

    private Optional<Outcome<EsimOrder>> call(
            Order order,
            StoredAttempt attempt,
            BooleanSupplier mayLeave,
            BiFunction<Ordering, Attempt, Outcome<EsimOrder>> operation) {
        return providers
                .find(attempt.choice().provider())
                .map(found ->
                        guarded(attempt, mayLeave, () -> operation.apply(found.ordering(), toSpi(order, attempt))));
    }

    // No request leaves once the right to it has ended: somebody else may be settling the attempt by then.
    private <T> Outcome<T> guarded(StoredAttempt attempt, BooleanSupplier mayLeave, Supplier<Outcome<T>> call) {
        ProviderId provider = attempt.choice().provider();
        try {
            Outcome<T> outcome = MayLeave.onlyWhile(mayLeave, call);
            alarm(provider, outcome);
            return outcome;
        } catch (RuntimeException e) {
            LOG.error(
                    "adapter of {} threw on {}",
                    provider.value(),
                    attempt.reference().value(),
                    e);
            return new Unknown<>("the adapter threw " + e.getClass().getSimpleName());
        }
    }

    private void alarm(ProviderId provider, Outcome<?> outcome) {
        if (outcome instanceof Rejected<?>(var reason, var code, var _) && reason.accountAlarm()) {
            providers.reportAlarm(provider, reason, code);
        }
    }

    private static Attempt toSpi(Order order, StoredAttempt attempt) {
        return new Attempt(
                attempt.reference(),
                attempt.choice().plan(),
                order.facts().traveller(),
                order.facts().trip(),
                attempt.progress().sentAt().orElse(attempt.createdAt()),
                attempt.progress().providerOrder());
    }
}
