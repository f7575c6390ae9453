package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.WebhookDelays;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies a provider's call to the status store, once whatever number of copies comes in.
///
/// A call never decides about money or a profile: that an order has moved makes its attempt due, and the provider's own
/// query tells where to. That holds for signed and unsigned calls alike, so a forged one can only cause a question.
@Singleton
public class ApplyNotices {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyNotices.class);

    /// One call may tell several things; the first of these tells most about it.
    private static final List<NoticeStatus> MOST_TELLING =
            List.of(NoticeStatus.PARKED, NoticeStatus.APPLIED, NoticeStatus.STALE, NoticeStatus.IGNORED);

    private final NoticeStore store;
    private final Providers providers;
    private final NoteFacts noteFacts;
    private final WebhookDelays delays;
    private final MeterRegistry meters;

    ApplyNotices(
            NoticeStore store, Providers providers, NoteFacts noteFacts, WebhookDelays delays, MeterRegistry meters) {
        this.store = store;
        this.providers = providers;
        this.noteFacts = noteFacts;
        this.delays = delays;
        this.meters = meters;
    }

    /// Applies calls in one transaction, which is several times faster than one for each: all of them or none.
    ///
    /// @throws OrderMovedException when an order was changed by somebody else meanwhile: nothing is written
    @Transactional
    public List<Worked> apply(List<ReceivedWebhook> webhooks) {
        Set<CallKey> seen = new HashSet<>(store.seen(webhooks));
        List<Worked> worked = webhooks.stream()
                .map(webhook ->
                        new Worked(webhook, seen.add(CallKey.of(webhook)) ? work(webhook) : NoticeStatus.DUPLICATE))
                .toList();
        store.insert(worked.stream()
                .filter(each -> each.status() != NoticeStatus.DUPLICATE)
                .toList());
        worked.forEach(each -> log(each.webhook(), each.status()));
        return worked;
    }

    /// Works on a parked call again, now that its order is known; another instance may have done so meanwhile.
    ///
    /// @throws OrderMovedException as above
    @Transactional
    public NoticeStatus applyParked(ReceivedWebhook webhook) {
        if (!store.lockParked(webhook)) {
            return NoticeStatus.DUPLICATE;
        }
        NoticeStatus status = work(webhook);
        store.moveOn(webhook, status);
        log(webhook, status);
        return status;
    }

    private NoticeStatus work(ReceivedWebhook webhook) {
        ProviderId provider = new ProviderId(webhook.providerId());
        Optional<InboundWebhooks> reader = providers.find(provider).flatMap(EsimProvider::inboundWebhooks);
        if (reader.isEmpty()) {
            return NoticeStatus.IGNORED;
        }
        return reader.get().read(webhook.body(), webhook.receivedAt()).stream()
                .map(notice -> work(provider, notice, webhook.receivedAt()))
                .min(Comparator.comparingInt(MOST_TELLING::indexOf))
                .orElse(NoticeStatus.IGNORED);
    }

    private NoticeStatus work(ProviderId provider, ProviderNotice notice, Instant receivedAt) {
        return switch (notice) {
            case OrderMoved(var key, var _) -> wake(provider, key, receivedAt);
            case ClaimRedeemed(var key, var _, var _) -> note(provider, key, notice);
            case ServiceActivated(var key, var _) -> note(provider, key, notice);
            case ServiceStopped(var key, var _, var _) -> note(provider, key, notice);
            case ProfileMoved(var key, var _, var _) -> note(provider, key, notice);
            case UsageReached(var key, var _, var _) -> note(provider, key, notice);
            case Unrecognised(var event, var _) -> ignore(provider, event);
        };
    }

    private NoticeStatus wake(ProviderId provider, OrderKey key, Instant receivedAt) {
        Optional<About> about = store.find(provider, key);
        about.ifPresent(task -> store.wake(task.attempt()));
        about.flatMap(About::waitingSince)
                .ifPresent(since -> delays.heard(provider, Duration.between(since, receivedAt)));
        return about.isPresent() ? NoticeStatus.APPLIED : NoticeStatus.PARKED;
    }

    private NoticeStatus note(ProviderId provider, OrderKey key, ProviderNotice notice) {
        return store.find(provider, key)
                .map(task -> noteFacts.note(task, key, notice) ? NoticeStatus.APPLIED : NoticeStatus.STALE)
                .orElse(NoticeStatus.PARKED);
    }

    private NoticeStatus ignore(ProviderId provider, String event) {
        LOG.info("provider {} sent a call that says nothing we know: {}", provider.value(), event);
        return NoticeStatus.IGNORED;
    }

    private void log(ReceivedWebhook webhook, NoticeStatus status) {
        meters.counter("webhook.applied", "provider", webhook.providerId(), "status", status.name())
                .increment();
        LOG.info("webhook {} of {} {}", webhook.recordKey(), webhook.verification(), status);
    }
}
