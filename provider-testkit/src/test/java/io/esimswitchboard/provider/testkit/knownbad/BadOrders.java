package io.esimswitchboard.provider.testkit.knownbad;

import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.keyed;
import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.plain;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Doubt;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Wrong about money.
final class BadOrders {

    static final KnownBad[] ALL = {
        plain("never believes a good answer", "ORD-1", new Decisions() {
            @Override
            Outcome<EsimOrder> placed(Supplier<Outcome<EsimOrder>> placing) {
                Outcome<EsimOrder> outcome = placing.get();
                return outcome instanceof Done ? new Unknown<>("too good to be true") : outcome;
            }
        }),
        keyed("makes a new key when it is asked again", "ORD-2", new Decisions() {
            private final Set<String> used = ConcurrentHashMap.newKeySet();

            @Override
            String key(Attempt attempt) {
                String key = super.key(attempt);
                return used.add(key) ? key : key + "-" + used.size();
            }
        }),
        plain("promises a key that the wholesaler does not have", "ORD-2 ORD-7", new Decisions() {
            @Override
            SettlesBy promises(House house) {
                return SettlesBy.REPLAY_KEY;
            }
        }),
        plain("buys again when it is asked a second time", "ORD-2 ORD-7 ORD-8", new Decisions() {
            private final Set<Attempt> asked = ConcurrentHashMap.newKeySet();

            @Override
            Outcome<EsimOrder> settled(
                    Attempt attempt,
                    Function<Attempt, Outcome<EsimOrder>> placing,
                    Supplier<Outcome<EsimOrder>> settling) {
                return asked.add(attempt) ? settling.get() : placing.apply(attempt);
            }
        }),
        plain("takes every refusal for sold out", "ORD-3", new Decisions() {
            @Override
            <T> Outcome<T> refused(String code) {
                return super.<T>refused(code) instanceof Rejected
                        ? new Rejected<>(ProviderError.OUT_OF_STOCK, code, "")
                        : super.refused(code);
            }
        }),
        plain("takes a code that leaves a doubt for a refusal", "ORD-3", new Decisions() {
            @Override
            <T> Outcome<T> refused(String code) {
                return code.equals("not-sure")
                        ? new Rejected<>(ProviderError.PROVIDER_ERROR, code, "")
                        : super.refused(code);
            }
        }),
        plain("takes a connection that never opened for a lost reply", "ORD-4", new Decisions() {
            @Override
            Outcome<EsimOrder> orderNotSent(String why) {
                return new Unknown<>(why);
            }
        }),
        plain("takes a settlement that could not ask for a proof", "ORD-4", new Decisions() {
            @Override
            Outcome<EsimOrder> settlementNotSent(String why) {
                return new NotDone<>(why);
            }
        }),
        plain("takes a time-out for a refusal", "ORD-5 NET-1", new OnDoubt(Doubt.LATE)),
        plain("takes a lost reply for a refusal", "ORD-5 ORD-6 ORD-8", new OnDoubt(Doubt.LOST)),
        plain("buys again when the reply is lost", "ORD-5 ORD-6 ORD-7 ORD-8", new Decisions() {
            @Override
            Outcome<EsimOrder> placed(Supplier<Outcome<EsimOrder>> placing) {
                Outcome<EsimOrder> first = placing.get();
                return first instanceof Unknown(var why) && why.contains("lost") ? placing.get() : first;
            }
        }),
        plain("takes an error of the server for a refusal", "ORD-6 ORD-8", new OnDoubt(Doubt.SERVER_ERROR)),
        plain("takes an answer that it cannot read for a refusal", "ORD-6 ORD-8", new OnDoubt(Doubt.UNREADABLE)),
        plain("takes a code that it does not know for a refusal", "ORD-3 ORD-6 ORD-8 CAN-3 TOP-2", new Decisions() {
            @Override
            <T> Outcome<T> refused(String code) {
                return super.<T>refused(code) instanceof Rejected<T> known
                        ? known
                        : new Rejected<>(ProviderError.PROVIDER_ERROR, code, "");
            }
        }),
        plain("takes 'not found' for a proof at once", "ORD-7 TOP-4", new Decisions() {
            @Override
            Duration proof(Duration visibilityDelay) {
                return Duration.ofMillis(-1);
            }
        }),
        plain("takes 'not found' for a proof too soon", "ORD-7 TOP-4", new Decisions() {
            @Override
            Duration proof(Duration visibilityDelay) {
                return visibilityDelay.dividedBy(2);
            }
        }),
        keyed("looks for the order instead of sending its key again", "ORD-7", new Decisions() {
            @Override
            SettlesBy settlesBy(House house) {
                return SettlesBy.BY_REFERENCE;
            }
        }),
        plain("takes a settlement without an answer for a proof", "ORD-8 NET-1", new Decisions() {
            @Override
            Outcome<EsimOrder> settlementUnclear(String why) {
                return new NotDone<>(why);
            }
        })
    };

    private BadOrders() {}

    /// Gives an order up though it may have been taken.
    private static final class OnDoubt extends Decisions {

        private final Doubt doubt;

        OnDoubt(Doubt doubt) {
            this.doubt = doubt;
        }

        @Override
        Outcome<EsimOrder> orderUnclear(Unclear unclear) {
            return unclear.doubt() == doubt
                    ? new Rejected<>(ProviderError.PROVIDER_ERROR, "", unclear.why())
                    : super.orderUnclear(unclear);
        }
    }
}
