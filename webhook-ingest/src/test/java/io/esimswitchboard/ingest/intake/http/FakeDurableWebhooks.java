package io.esimswitchboard.ingest.intake.http;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.ingest.intake.DurableWebhooks;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps calls in memory, or nowhere.
@Singleton
@Primary
@Requires(property = "fake-durable-webhooks")
final class FakeDurableWebhooks implements DurableWebhooks {

    private final List<ReceivedWebhook> kept = new CopyOnWriteArrayList<>();
    private volatile Kept answer = Kept.IN_LOG;

    @Override
    public Kept keep(ReceivedWebhook webhook) {
        if (answer != Kept.NOWHERE) {
            kept.add(webhook);
        }
        return answer;
    }

    List<ReceivedWebhook> kept() {
        return kept;
    }

    void answer(Kept answer) {
        this.answer = answer;
    }
}
