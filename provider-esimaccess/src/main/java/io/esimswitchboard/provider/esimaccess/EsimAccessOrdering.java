package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.esimaccess.EsimAccessLookup.Found;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Orders are asynchronous: placing one gives a number, the query tells when its profile is allocated.
///
/// An order whose number is not known is settled by sending it again with the same transaction id, which also places
/// it if it never arrived.
final class EsimAccessOrdering implements Ordering {

    private static final int LONGEST_REFERENCE = 50;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final EsimAccessApi api;
    private final EsimAccessLookup lookup;
    private final EsimAccessConfig config;
    private final InstantSource clock;

    EsimAccessOrdering(EsimAccessApi api, EsimAccessConfig config, InstantSource clock) {
        this.api = api;
        this.lookup = new EsimAccessLookup(api);
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        return fits(attempt)
                ? send(attempt).outcome(EsimAccessOrdering::numbered, EsimAccessOutcomes::ofOrder)
                : tooLong();
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        if (attempt.providerOrder().isPresent()) {
            return find(attempt, attempt.providerOrder().get());
        }
        if (!fits(attempt)) {
            return tooLong();
        }
        return passedSince(attempt.sentAt(), config.replayWithin())
                ? search(attempt, new Unknown<>("too old to send again, and not among the orders of its time"))
                : replay(attempt);
    }

    /// Whether the wholesaler takes the attempt's reference for a transaction id.
    static boolean fits(Attempt attempt) {
        return attempt.reference().value().length() <= LONGEST_REFERENCE;
    }

    static <T> Outcome<T> tooLong() {
        return new Rejected<>(ProviderError.VALIDATION, "reference", "longer than " + LONGEST_REFERENCE);
    }

    private Reply send(Attempt attempt) {
        EsimAccessSku sku = EsimAccessSku.of(attempt.plan());
        return api.call(
                "/esim/order", EsimAccessBodies.Order.of(attempt.reference().value(), sku));
    }

    private static Outcome<EsimOrder> numbered(JsonView obj) {
        return EsimAccessRecords.orderId(obj, "orderNo")
                .<Outcome<EsimOrder>>map(number -> new Accepted<>(Optional.of(number), USUAL_WAIT))
                .orElseGet(() -> new Unknown<>("taken without an order number"));
    }

    private Outcome<EsimOrder> replay(Attempt attempt) {
        Outcome<EsimOrder> placed =
                send(attempt).repeated(EsimAccessOrdering::numbered, failure -> refusedAgain(attempt, failure));
        return placed instanceof Accepted<EsimOrder>(var number, var _) && number.isPresent()
                ? withNumber(find(attempt, number.get()), number.get())
                : placed;
    }

    // Nobody tells whether the transaction id is looked up before balance, stock and signature are checked: the first
    // call itself may have spent the balance. So a refusal counts once the order is not to be found either.
    private Outcome<EsimOrder> refusedAgain(Attempt attempt, Failure failure) {
        Outcome<EsimOrder> refused = EsimAccessOutcomes.ofOrder(failure);
        return refused instanceof Rejected ? search(attempt, refused) : refused;
    }

    private Outcome<EsimOrder> search(Attempt attempt, Outcome<EsimOrder> whenAbsent) {
        return switch (lookup.byReference(attempt.reference(), attempt.sentAt())) {
            case Found.One(var esim) -> EsimAccessRecords.outcome(esim, attempt.reference());
            case Found.None() ->
                passedSince(attempt.sentAt(), config.visibilityDelay())
                        ? whenAbsent
                        : new Unknown<>("refused, and not listed yet");
            case Found.NotYet(var why) -> new Unknown<>(why);
            case Found.Unclear(var _, var doubt) -> new Unknown<>(doubt);
        };
    }

    // The number is news worth keeping, even when the query fails just now.
    private static Outcome<EsimOrder> withNumber(Outcome<EsimOrder> found, ProviderOrderId number) {
        return found instanceof Unknown ? new Accepted<>(Optional.of(number), USUAL_WAIT) : found;
    }

    private Outcome<EsimOrder> find(Attempt attempt, ProviderOrderId number) {
        return switch (lookup.byOrder(number)) {
            case Found.One(var esim) -> EsimAccessRecords.outcome(esim, attempt.reference());
            case Found.None() -> absent(number, attempt.sentAt());
            case Found.NotYet(var _) -> new Accepted<>(Optional.of(number), EsimAccessOutcomes.ASK_AGAIN);
            case Found.Unclear(var _, var doubt) -> new Unknown<>(doubt);
        };
    }

    // It has a number, so it is never proved undone.
    private Outcome<EsimOrder> absent(ProviderOrderId number, Instant sentAt) {
        return passedSince(sentAt, config.visibilityDelay())
                ? new Unknown<>("order " + number.value() + " is not to be found")
                : new Accepted<>(Optional.of(number), USUAL_WAIT);
    }

    private boolean passedSince(Instant start, Duration duration) {
        return clock.instant().isAfter(start.plus(duration));
    }
}
