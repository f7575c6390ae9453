package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A call as the request log has it.
///
/// @param nanoTime when it came in, by the machine's own clock
/// @param refused whether its signature was wrong
public record ReceivedCall(long nanoTime, String method, String target, String body, boolean refused) {

    static ReceivedCall of(ObjectNode entry) {
        return new ReceivedCall(
                entry.path("monotonic_ns").asLong(),
                entry.path("method").asText(),
                entry.path("target").asText(),
                entry.path("body").asText(),
                entry.path("verdict").asText().equals("refused"));
    }
}
