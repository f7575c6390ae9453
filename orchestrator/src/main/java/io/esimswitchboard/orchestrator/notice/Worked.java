package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.events.ReceivedWebhook;

/// A call and what became of it.
public record Worked(ReceivedWebhook webhook, NoticeStatus status) {}
