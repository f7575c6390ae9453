package io.esimswitchboard.ingest.intake;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.Verification.Verified;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a wholesaler's call: whose is it, is it genuine, and is it durable?
@Singleton
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Senders senders;
    private final Limits limits;
    private final Keep keep;
    private final IntakeCounters counters;

    Intake(Senders senders, Limits limits, Keep keep, IntakeCounters counters) {
        this.senders = senders;
        this.limits = limits;
        this.keep = keep;
        this.counters = counters;
    }

    /// Blocks, less than a second.
    public Verdict receive(WebhookAddress address, RawWebhook call) {
        Optional<Sender> sender = senders.at(address);
        return sender.isEmpty() ? Verdict.UNKNOWN_ADDRESS : receive(sender.get(), call);
    }

    private Verdict receive(Sender sender, RawWebhook call) {
        return switch (verify(sender, call)) {
            case Verified() -> receive(sender, call, ReceivedWebhook.Verification.VERIFIED);
            case Unsigned() -> receive(sender, call, ReceivedWebhook.Verification.UNSIGNED);
            case Forged(var reason) -> {
                counters.forged(sender);
                LOG.warn("provider {}: forged call refused: {}", sender.providerId(), reason);
                yield Verdict.FORGED;
            }
        };
    }

    /// The limit comes after the signature, so that a forger cannot use it up.
    private Verdict receive(Sender sender, RawWebhook call, ReceivedWebhook.Verification verification) {
        if (!limits.allows(sender)) {
            counters.overLimit(sender);
            return Verdict.OVER_LIMIT;
        }
        return keep.keep(sender, call, verification);
    }

    /// What cannot be verified is not genuine: no adapter's bug opens the door.
    private static Verification verify(Sender sender, RawWebhook call) {
        try {
            return sender.webhooks().verify(call);
        } catch (RuntimeException e) {
            LOG.error(
                    "provider {}: its adapter failed on verify: {}",
                    sender.providerId(),
                    e.getClass().getName());
            return new Forged("its adapter failed");
        }
    }
}
