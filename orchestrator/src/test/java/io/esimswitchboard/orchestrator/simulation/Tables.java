package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.idempotency.UsedKey;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// The tables that all instances share.
final class Tables {

    final Database database;
    final Table<OrderId, Order> orders;
    final Table<AttemptId, AttemptRow> attempts;
    final Table<EventKey, OrderEvent> events;
    final Table<UUID, Delivery> deliveries;
    final Table<Long, Message> outbox;
    final Table<String, UsedKey> keys;
    final Table<String, LeaseRow> leases;
    final Table<String, WebhookRow> webhooks;
    private final InstantSource clock;
    private long lastMessage;
    private long lastToken;

    /// @param clock the database's own
    Tables(Interruptions interruptions, InstantSource clock) {
        this.clock = clock;
        this.database = new Database(interruptions);
        this.orders = new Table<>("orders", database);
        this.attempts = new Table<>("attempt", database);
        this.events = new Table<>("order_event", database);
        this.deliveries = new Table<>("esim", database);
        this.outbox = new Table<>("outbox", database);
        this.keys = new Table<>("idempotency_key", database);
        this.leases = new Table<>("lease", database);
        this.webhooks = new Table<>("inbound_webhook", database);
    }

    /// As `AUTO_INCREMENT`: given when a row is written, not when it is committed.
    long nextMessage() {
        return ++lastMessage;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextToken() {
        return new UUID(1, ++lastToken);
    }

    /// @param wokenBy what made it due before its time
    record AttemptRow(
            OrderId order,
            LineId line,
            StoredAttempt attempt,
            Optional<ResolvedBy> wokenBy,
            Optional<UUID> token,
            Optional<Instant> leaseUntil) {

        AttemptRow(OrderId order, LineId line, StoredAttempt attempt) {
            this(order, line, attempt, Optional.empty(), Optional.empty(), Optional.empty());
        }

        AttemptRow with(StoredAttempt changed) {
            return new AttemptRow(order, line, changed, Optional.empty(), token, leaseUntil);
        }

        AttemptRow wokenBy(StoredAttempt due, ResolvedBy by) {
            return new AttemptRow(order, line, due, Optional.of(by), token, leaseUntil);
        }

        AttemptRow leased(UUID lease, Instant until) {
            return new AttemptRow(order, line, attempt, wokenBy, Optional.of(lease), Optional.of(until));
        }

        AttemptRow free() {
            return new AttemptRow(order, line, attempt, wokenBy, Optional.empty(), Optional.empty());
        }

        Optional<Instant> dueAt() {
            return attempt.progress().dueAt();
        }

        boolean isDue(Instant now) {
            return dueAt().filter(due -> !due.isAfter(now)).isPresent();
        }

        boolean isFree(Instant now) {
            return leaseUntil.filter(until -> !until.isBefore(now)).isEmpty();
        }

        boolean isHeldBy(Task task) {
            return token.filter(task.lease().token()::equals).isPresent();
        }
    }

    record EventKey(OrderId order, long sequence) {}

    record LeaseRow(UUID owner, Instant heldUntil) {

        boolean isMineOrOver(UUID who, Instant now) {
            return owner.equals(who) || !heldUntil.isAfter(now);
        }
    }

    record WebhookRow(ReceivedWebhook webhook, NoticeStatus status) {}
}
