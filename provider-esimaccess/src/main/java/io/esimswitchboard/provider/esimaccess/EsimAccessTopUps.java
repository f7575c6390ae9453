package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.esimaccess.EsimAccessLookup.Found;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.time.InstantSource;
import java.util.Optional;

/// Adding data to an eSIM. The answer is the top-up itself, so there is nothing to wait for.
///
/// That a repeated transaction id is recognised is documented for orders alone, so a top-up is never sent again: what
/// became of one is read off the packages that its eSIM lists.
final class EsimAccessTopUps implements TopUps {

    private final EsimAccessApi api;
    private final EsimAccessLookup lookup;
    private final EsimAccessConfig config;
    private final InstantSource clock;

    EsimAccessTopUps(EsimAccessApi api, EsimAccessConfig config, InstantSource clock) {
        this.api = api;
        this.lookup = new EsimAccessLookup(api);
        this.config = config;
        this.clock = clock;
    }

    /// Nothing was bought while the eSIM is not found, whatever the reason.
    @Override
    public Outcome<ProviderOrderId> place(Attempt attempt, Iccid iccid) {
        if (!EsimAccessOrdering.fits(attempt)) {
            return EsimAccessOrdering.tooLong();
        }
        return switch (lookup.byIccid(iccid)) {
            case Found.One(var esim) -> place(attempt, esim);
            case Found.None() -> new NotDone<>("the eSIM is not to be found");
            case Found.NotYet(var why) -> new NotDone<>(why);
            case Found.Unclear(var _, var doubt) -> new NotDone<>(doubt);
        };
    }

    private Outcome<ProviderOrderId> place(Attempt attempt, JsonView esim) {
        String reference = attempt.reference().value();
        return esim.text("esimTranNo")
                .map(number -> new EsimAccessBodies.TopUp(number, code(attempt), reference))
                .map(body -> api.call("/esim/topup", body).outcome(_ -> done(attempt), EsimAccessTopUps::refused))
                .orElseGet(() -> new NotDone<>("the eSIM has no number"));
    }

    // Busy: nothing was done, and asking about it later would find nothing.
    private static Outcome<ProviderOrderId> refused(Failure failure) {
        return EsimAccessOutcomes.errorOf(failure).sameProviderMayAccept()
                ? new NotDone<>(failure.describe())
                : EsimAccessOutcomes.ofOrder(failure);
    }

    @Override
    public Outcome<ProviderOrderId> settle(Attempt attempt, Iccid iccid) {
        return switch (lookup.byIccid(iccid)) {
            case Found.One(var esim) -> isListed(attempt, esim) ? done(attempt) : absent(attempt);
            case Found.None() -> new Unknown<>("the eSIM is not to be found");
            case Found.NotYet(var why) -> new Unknown<>(why);
            case Found.Unclear(var _, var doubt) -> new Unknown<>(doubt);
        };
    }

    private static boolean isListed(Attempt attempt, JsonView esim) {
        Optional<String> reference = Optional.of(attempt.reference().value());
        return esim.at("packageList").elements().stream()
                .anyMatch(each -> each.text("transactionId").equals(reference));
    }

    // The wholesaler numbers no top-up: the transaction id in its answer is not always the one we sent.
    private static Outcome<ProviderOrderId> done(Attempt attempt) {
        return new Done<>(new ProviderOrderId(attempt.reference().value()));
    }

    private Outcome<ProviderOrderId> absent(Attempt attempt) {
        boolean visible = clock.instant().isAfter(attempt.sentAt().plus(config.visibilityDelay()));
        return config.topUpsListed() && visible
                ? new NotDone<>("the eSIM lists no such top-up")
                : new Unknown<>("the eSIM lists no such top-up, which proves nothing");
    }

    /// A plan's own code buys its top-up, too.
    private String code(Attempt attempt) {
        String code = EsimAccessSku.of(attempt.plan()).packageCode();
        return code.startsWith(config.topUpPrefix()) ? code : config.topUpPrefix() + code;
    }
}
