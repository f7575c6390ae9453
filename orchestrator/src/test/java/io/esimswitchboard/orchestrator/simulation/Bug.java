package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Consumer;

/// A mistake put in on purpose, to see that the simulation finds it.
enum Bug {
    NONE,
    /// Doubt is taken for the proof that nothing was bought.
    SETTLE_SKIPPED {
        @Override
        Outcome<EsimOrder> told(Outcome<EsimOrder> outcome) {
            return outcome instanceof Unknown<EsimOrder>(var doubt) ? new NotDone<>(doubt) : outcome;
        }
    },
    /// The outbox is written once the order's transaction is over.
    OUTBOX_AFTER_COMMIT {
        @Override
        OrderStore orders(Tables tables, Keys keys, Consumer<Change> saved) {
            return new InMemoryOrders(tables, keys, saved) {
                @Override
                public boolean save(Change change) {
                    return told(change, super.save(change));
                }

                @Override
                public boolean saveHeld(Change change, Task task) {
                    return told(change, super.saveHeld(change, task));
                }

                private boolean told(Change change, boolean moved) {
                    if (moved) {
                        super.tell(change);
                    }
                    return moved;
                }

                @Override
                void tell(Change change) {}
            };
        }
    },
    /// Two calls are the same when their bodies are.
    DEDUP_BY_BODY {
        @Override
        NoticeStore notices(Tables tables, InstantSource clock) {
            return new InMemoryNotices(tables, clock) {
                @Override
                String id(ReceivedWebhook webhook) {
                    return new String(webhook.body(), StandardCharsets.UTF_8);
                }
            };
        }
    };

    Outcome<EsimOrder> told(Outcome<EsimOrder> outcome) {
        return outcome;
    }

    OrderStore orders(Tables tables, Keys keys, Consumer<Change> saved) {
        return new InMemoryOrders(tables, keys, saved);
    }

    NoticeStore notices(Tables tables, InstantSource clock) {
        return new InMemoryNotices(tables, clock);
    }
}
