package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.notice.About;
import io.esimswitchboard.orchestrator.notice.CallKey;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.notice.Worked;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.OrderParts;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.simulation.Tables.AttemptRow;
import io.esimswitchboard.orchestrator.simulation.Tables.WebhookRow;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Providers' calls and what they are about.
class InMemoryNotices implements NoticeStore {

    private static final Set<AttemptState> ASLEEP = EnumSet.of(AttemptState.SUCCEEDED, AttemptState.PREPARED);

    private final Tables tables;
    private final InstantSource clock;

    InMemoryNotices(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /// What tells one call from another.
    String id(ReceivedWebhook webhook) {
        return webhook.providerId() + " " + webhook.dedupKey();
    }

    @Override
    public Set<CallKey> seen(Collection<ReceivedWebhook> webhooks) {
        tables.database.interruptions().point("looking for copies of calls");
        return webhooks.stream()
                .filter(webhook -> tables.webhooks.find(id(webhook)).isPresent())
                .map(webhook -> new CallKey(webhook.providerId(), webhook.dedupKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public void insert(List<Worked> worked) {
        worked.forEach(each -> insert(each.webhook(), each.status()));
    }

    private void insert(ReceivedWebhook webhook, NoticeStatus status) {
        if (!tables.webhooks.insert(id(webhook), new WebhookRow(webhook, status))) {
            throw new IllegalStateException("duplicate key " + id(webhook));
        }
    }

    @Override
    public Optional<About> find(ProviderId provider, OrderKey key) {
        return tables.attempts.all().stream()
                .filter(row -> row.attempt().choice().provider().equals(provider))
                .filter(row -> names(key, row.attempt()))
                .findFirst()
                .map(row -> new About(row.order(), row.attempt().id(), Optional.empty()));
    }

    private static boolean names(OrderKey key, StoredAttempt attempt) {
        return switch (key) {
            case OrderKey.ByReference(var reference) -> attempt.reference().equals(reference);
            case OrderKey.ByProviderOrder(var number) ->
                attempt.progress().providerOrder().filter(number::equals).isPresent();
            case OrderKey.ByClaim(var claim) -> throw new UnsupportedOperationException("no claims here: " + claim);
        };
    }

    @Override
    public void wake(AttemptId attempt) {
        Instant now = clock.instant();
        tables.attempts.update(
                attempt,
                row -> mayWake(row.attempt(), now),
                row -> row.wokenBy(OrderParts.due(row.attempt(), now), ResolvedBy.WEBHOOK));
    }

    private static boolean mayWake(StoredAttempt attempt, Instant now) {
        return !ASLEEP.contains(attempt.state())
                && attempt.progress().dueAt().filter(due -> !due.isAfter(now)).isEmpty();
    }

    @Override
    public List<ReceivedWebhook> matched(int max) {
        tables.database.interruptions().point("looking for parked calls");
        return tables.webhooks.all().stream()
                .filter(row -> row.status() == NoticeStatus.PARKED)
                .map(WebhookRow::webhook)
                .filter(this::isKnown)
                .limit(max)
                .toList();
    }

    private boolean isKnown(ReceivedWebhook webhook) {
        return tables.attempts.all().stream()
                .map(AttemptRow::attempt)
                .anyMatch(attempt -> attempt.choice().provider().value().equals(webhook.providerId())
                        && attempt.progress()
                                .providerOrder()
                                .filter(number -> number.value().equals(webhook.orderKey()))
                                .isPresent());
    }

    @Override
    public boolean lockParked(ReceivedWebhook webhook) {
        return tables.webhooks.update(id(webhook), row -> row.status() == NoticeStatus.PARKED, row -> row);
    }

    @Override
    public void moveOn(ReceivedWebhook webhook, NoticeStatus status) {
        tables.webhooks.update(id(webhook), row -> true, row -> new WebhookRow(row.webhook(), status));
    }

    @Override
    public int bury(Instant since) {
        List<WebhookRow> dead = tables.webhooks.all().stream()
                .filter(row -> row.status() == NoticeStatus.PARKED)
                .filter(row -> row.webhook().receivedAt().isBefore(since))
                .toList();
        dead.forEach(row -> moveOn(row.webhook(), NoticeStatus.DEAD));
        return dead.size();
    }

    @Override
    public int purge(Instant since, int max) {
        return tables.webhooks.deleteAll(row -> row.webhook().receivedAt().isBefore(since), max);
    }
}
