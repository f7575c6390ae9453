package io.esimswitchboard.ingest.intake;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.provider.RawWebhook;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a genuine call made durable and says how that went.
@Singleton
final class Keep {

    private static final Logger LOG = LoggerFactory.getLogger(Keep.class);

    private final Envelope envelope;
    private final DurableWebhooks durable;
    private final RecentKeys recentKeys;
    private final IntakeCounters counters;

    Keep(Envelope envelope, DurableWebhooks durable, RecentKeys recentKeys, IntakeCounters counters) {
        this.envelope = envelope;
        this.durable = durable;
        this.recentKeys = recentKeys;
        this.counters = counters;
    }

    Verdict keep(Sender sender, RawWebhook call, ReceivedWebhook.Verification verification) {
        ReceivedWebhook webhook = envelope.wrap(sender, call, verification);
        return switch (durable.keep(webhook)) {
            case IN_LOG -> accepted(sender, webhook, "log");
            case IN_INBOX -> {
                counters.spooled(sender);
                yield accepted(sender, webhook, "inbox");
            }
            case NOWHERE -> {
                counters.notDurable(sender);
                LOG.error("provider {}: call refused, neither Kafka nor MySQL keeps it", sender.providerId());
                yield Verdict.NOT_DURABLE;
            }
        };
    }

    private Verdict accepted(Sender sender, ReceivedWebhook webhook, String where) {
        counters.accepted(sender);
        boolean copy = recentKeys.seen(webhook);
        if (copy) {
            counters.duplicate(sender);
        }
        LOG.info(
                "provider {}: {} call {} accepted, {} bytes, kept in the {}{}",
                sender.providerId(),
                webhook.verification(),
                webhook.id(),
                webhook.body().length,
                where,
                copy ? ", a copy" : "");
        return Verdict.ACCEPTED;
    }
}
