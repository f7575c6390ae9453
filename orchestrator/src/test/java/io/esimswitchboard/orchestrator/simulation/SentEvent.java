package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.order.OrderEvent;
import java.nio.charset.StandardCharsets;

/// An order event as a consumer gets it, in a form that is cheap to make by the thousand.
record SentEvent(String id, long sequence, String type, String data) {

    static String of(OrderEvent event) {
        return event.id() + " " + event.sequence() + " " + event.type() + " " + event.data();
    }

    static SentEvent read(byte[] payload) {
        String[] words = new String(payload, StandardCharsets.UTF_8).split(" ", 4);
        return new SentEvent(words[0], Long.parseLong(words[1]), words[2], words[3]);
    }
}
