package io.esimswitchboard.orchestrator.notice.mysql;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.id.WebhookId;
import io.esimswitchboard.orchestrator.notice.About;
import io.esimswitchboard.orchestrator.notice.CallKey;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.notice.Worked;
import io.esimswitchboard.orchestrator.secret.Sealer;
import io.esimswitchboard.orchestrator.secret.Sha256;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderKey.ByClaim;
import io.esimswitchboard.provider.OrderKey.ByProviderOrder;
import io.esimswitchboard.provider.OrderKey.ByReference;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Providers' calls in MySQL.
@Singleton
final class MySqlNotices implements NoticeStore {

    private final WebhookTable table;
    private final Sealer sealer;
    private final InstantSource clock;

    MySqlNotices(WebhookTable table, Sealer sealer, InstantSource clock) {
        this.table = table;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public Set<CallKey> seen(Collection<ReceivedWebhook> webhooks) {
        return table
                .received(
                        distinct(webhooks, ReceivedWebhook::providerId), distinct(webhooks, ReceivedWebhook::dedupKey))
                .stream()
                .map(row -> new CallKey(row.providerId(), row.dedupKey()))
                .collect(Collectors.toSet());
    }

    private static List<String> distinct(Collection<ReceivedWebhook> webhooks, Function<ReceivedWebhook, String> part) {
        return webhooks.stream().map(part).distinct().toList();
    }

    @Override
    public void insert(List<Worked> worked) {
        if (!worked.isEmpty()) {
            table.insertWebhooks(worked.stream()
                    .map(each -> row(each.webhook(), each.status()))
                    .toList());
        }
    }

    private WebhookRow row(ReceivedWebhook webhook, NoticeStatus status) {
        WebhookId id = new WebhookId(webhook.id());
        return new WebhookRow(
                Uuids.bytes(webhook.id()),
                webhook.providerId(),
                webhook.dedupKey(),
                webhook.verification().name(),
                status.name(),
                webhook.orderKey(),
                sealer.seal(webhook.body(), id.toString()),
                webhook.receivedAt(),
                clock.instant());
    }

    @Override
    public Optional<About> find(ProviderId provider, OrderKey key) {
        Optional<AttemptKeyRow> row = switch (key) {
            case ByReference(var reference) -> table.byReference(provider.value(), reference.value());
            case ByProviderOrder(var number) -> table.byProviderOrder(provider.value(), number.value());
            case ByClaim(var claim) -> table.byClaim(provider.value(), Sha256.of(claim));
        };
        return row.map(found -> new About(
                new OrderId(Uuids.fromBytes(found.orderId())),
                new AttemptId(Uuids.fromBytes(found.id())),
                Optional.ofNullable(found.waitingSince())));
    }

    @Override
    public void wake(AttemptId attempt) {
        table.wake(Uuids.bytes(attempt.uuid()), clock.instant());
    }

    @Override
    public List<ReceivedWebhook> matched(int max) {
        return table.matched(max).stream().map(this::toWebhook).toList();
    }

    private ReceivedWebhook toWebhook(WebhookRow row) {
        WebhookId id = new WebhookId(Uuids.fromBytes(row.id()));
        return new ReceivedWebhook(
                id.uuid(),
                row.providerId(),
                row.dedupKey(),
                ReceivedWebhook.Verification.valueOf(row.verification()),
                row.orderKey(),
                row.receivedAt(),
                "",
                sealer.open(row.bodySealed(), id.toString()));
    }

    @Override
    public boolean lockParked(ReceivedWebhook webhook) {
        return table.lockParked(webhook.providerId(), webhook.dedupKey()).isPresent();
    }

    @Override
    public void moveOn(ReceivedWebhook webhook, NoticeStatus status) {
        table.moveOn(webhook.providerId(), webhook.dedupKey(), status.name(), clock.instant());
    }

    @Override
    public int bury(Instant since) {
        return table.bury(since, clock.instant());
    }

    @Override
    public int purge(Instant since, int max) {
        return table.purge(since, max);
    }
}
