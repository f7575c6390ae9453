package io.esimswitchboard.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.ReceivedWebhook.Verification;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.RawWebhook;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wraps a genuine call for the log.
///
/// The keys only sort and count; the body is what counts. So an adapter that fails on it does not cost the call: it
/// gets stand-in keys, and somebody is told.
@Singleton
final class Envelope {

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);
    private static final int LONGEST_DEDUP_KEY = 190;
    private static final int LONGEST_ORDER_KEY = 190;

    private final EventIds ids;

    Envelope(EventIds ids) {
        this.ids = ids;
    }

    ReceivedWebhook wrap(Sender sender, RawWebhook call, Verification verification) {
        return new ReceivedWebhook(
                ids.next(),
                sender.providerId(),
                dedupKey(sender, call),
                verification,
                orderKey(sender, call),
                call.receivedAt(),
                call.header("content-type").orElse(""),
                call.body());
    }

    private static String dedupKey(Sender sender, RawWebhook call) {
        try {
            String key = sender.webhooks().dedupKey(call.body());
            if (isVisibleAscii(key)) {
                return key;
            }
            LOG.error("provider {}: its adapter made a dedup key that is none", sender.providerId());
        } catch (RuntimeException e) {
            LOG.error("provider {}: its adapter failed on dedupKey: {}", sender.providerId(), nameOf(e));
        }
        return "sha256-" + sha256(call.body());
    }

    private static String orderKey(Sender sender, RawWebhook call) {
        try {
            String key = sender.webhooks().read(call.body(), call.receivedAt()).stream()
                    .flatMap(notice -> orderOf(notice).stream())
                    .findFirst()
                    .map(OrderKey::value)
                    .orElse("");
            return key.length() <= LONGEST_ORDER_KEY ? key : "sha256-" + sha256(key.getBytes(UTF_8));
        } catch (RuntimeException e) {
            LOG.error("provider {}: its adapter failed on read: {}", sender.providerId(), nameOf(e));
            return "";
        }
    }

    private static Optional<OrderKey> orderOf(ProviderNotice notice) {
        return switch (notice) {
            case OrderMoved moved -> Optional.of(moved.order());
            case ClaimRedeemed redeemed -> Optional.of(redeemed.order());
            case ServiceActivated activated -> Optional.of(activated.order());
            case ServiceStopped stopped -> Optional.of(stopped.order());
            case ProfileMoved moved -> Optional.of(moved.order());
            case UsageReached reached -> Optional.of(reached.order());
            case Unrecognised _ -> Optional.empty();
        };
    }

    private static boolean isVisibleAscii(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_DEDUP_KEY
                && key.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The message could quote the body.
    private static String nameOf(RuntimeException e) {
        return e.getClass().getName();
    }
}
