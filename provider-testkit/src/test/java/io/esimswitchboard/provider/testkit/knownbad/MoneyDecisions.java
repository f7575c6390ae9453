package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where the author of an adapter can lose money, and what is right there.
class MoneyDecisions {

    SettlesBy promises(House house) {
        return house.settlesBy();
    }

    SettlesBy settlesBy(House house) {
        return house.settlesBy();
    }

    String key(Attempt attempt) {
        return attempt.reference().value();
    }

    Duration proof(Duration visibilityDelay) {
        return visibilityDelay;
    }

    Outcome<EsimOrder> placed(Supplier<Outcome<EsimOrder>> placing) {
        return placing.get();
    }

    Outcome<EsimOrder> settled(
            Attempt attempt, Function<Attempt, Outcome<EsimOrder>> placing, Supplier<Outcome<EsimOrder>> settling) {
        return settling.get();
    }

    <T> Outcome<T> refused(String code) {
        return switch (code) {
            case "invalid" -> new Rejected<>(ProviderError.VALIDATION, code, "");
            case "sold-out" -> new Rejected<>(ProviderError.OUT_OF_STOCK, code, "");
            case "no-money" -> new Rejected<>(ProviderError.INSUFFICIENT_BALANCE, code, "");
            default -> new Unknown<>("code " + code);
        };
    }

    Outcome<EsimOrder> orderNotSent(String why) {
        return new NotDone<>(why);
    }

    Outcome<EsimOrder> orderUnclear(Unclear unclear) {
        return new Unknown<>(unclear.why());
    }

    Outcome<EsimOrder> settlementNotSent(String why) {
        return new Unknown<>(why);
    }

    Outcome<EsimOrder> settlementUnclear(String why) {
        return new Unknown<>(why);
    }

    // Cancellations and top-ups.

    Outcome<ProviderOrderId> cancelledBefore(ProviderOrderId order) {
        return new Done<>(order);
    }

    Outcome<ProviderOrderId> cancellationNotSent(String why) {
        return new NotDone<>(why);
    }

    Outcome<ProviderOrderId> cancellationUnclear(ProviderOrderId order, String why) {
        return new Unknown<>(why);
    }

    Outcome<ProviderOrderId> topUpNotSent(String why) {
        return new NotDone<>(why);
    }

    Outcome<ProviderOrderId> topUpUnclear(Unclear unclear) {
        return new Unknown<>(unclear.why());
    }

    Outcome<ProviderOrderId> topUpSettled(
            Supplier<Outcome<ProviderOrderId>> placing, Supplier<Outcome<ProviderOrderId>> settling) {
        return settling.get();
    }
}
