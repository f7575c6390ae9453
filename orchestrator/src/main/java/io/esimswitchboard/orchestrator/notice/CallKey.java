package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.events.ReceivedWebhook;

/// What all copies of a call have in common.
public record CallKey(String provider, String dedupKey) {

    static CallKey of(ReceivedWebhook webhook) {
        return new CallKey(webhook.providerId(), webhook.dedupKey());
    }
}
