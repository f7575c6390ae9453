package io.esimswitchboard.quickstart.chaos.check;

import java.time.Instant;

/// An order event, from the timeline or from the topic. The two write an event's id in different ways.
public record SeenEvent(String id, long sequence, String type, Instant recordedAt) {}
