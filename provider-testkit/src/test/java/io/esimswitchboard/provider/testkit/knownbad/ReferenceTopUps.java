package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.testkit.knownbad.Reply.NotSent;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Refused;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Success;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.util.Map;

/// Tops up by one call, and settles by looking the reference up.
final class ReferenceTopUps implements TopUps {

    private final ReferenceApi api;
    private final Decisions decisions;
    private final Absence absence;

    ReferenceTopUps(ReferenceApi api, Decisions decisions, Absence absence) {
        this.api = api;
        this.decisions = decisions;
        this.absence = absence;
    }

    @Override
    public Outcome<ProviderOrderId> place(Attempt attempt, Iccid esim) {
        Reply reply = api.post(
                "/top-ups",
                Map.of(
                        "sku", attempt.plan().value(),
                        "reference", attempt.reference().value(),
                        "iccid", esim.value()));
        return switch (reply) {
            case Success(var letter) -> read(letter);
            case Refused(var code) -> decisions.refused(code);
            case NotSent(var why) -> decisions.topUpNotSent(why);
            case Unclear unclear -> decisions.topUpUnclear(unclear);
        };
    }

    @Override
    public Outcome<ProviderOrderId> settle(Attempt attempt, Iccid esim) {
        return decisions.topUpSettled(() -> place(attempt, esim), () -> lookedUp(attempt));
    }

    private Outcome<ProviderOrderId> lookedUp(Attempt attempt) {
        return switch (api.get("/top-ups?reference=" + attempt.reference().value())) {
            case Success(var letter) when letter.records().isEmpty() -> absence.of(attempt);
            case Success(var letter) -> read(letter);
            case Refused(var code) -> new Unknown<>("the settlement was refused: " + code);
            case NotSent(var why) -> new Unknown<>(why);
            case Unclear(var _, var why) -> new Unknown<>(why);
        };
    }

    private static Outcome<ProviderOrderId> read(Letter letter) {
        return letter.records().stream()
                .flatMap(record -> record.entrySet().stream())
                .filter(member -> member.getKey().equals("number"))
                .map(Map.Entry::getValue)
                .findFirst()
                .<Outcome<ProviderOrderId>>map(number -> new Done<>(new ProviderOrderId(number)))
                .orElseGet(() -> new Unknown<>("a top-up without a number"));
    }
}
