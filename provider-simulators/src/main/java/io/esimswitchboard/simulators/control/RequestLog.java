package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// The calls received last, newest first.
final class RequestLog {

    private static final int REMEMBERED = 1_000;
    private static final int BODY_SHOWN = 8 * 1024;

    private final Deque<ObjectNode> calls = new ArrayDeque<>();

    /// Writes a call down; what is put into the answer later shows as well.
    ObjectNode add(Call call, Instant at, Verdict verdict) {
        ObjectNode entry = Json.object()
                .put("at", at.toString())
                .put("monotonic_ns", System.nanoTime())
                .put("method", call.method())
                .put("target", call.target());
        ObjectNode headers = entry.putObject("headers");
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        entry.put(
                "body",
                call.body().substring(0, Math.min(BODY_SHOWN, call.body().length())));
        entry.put("verdict", verdict.result().name().toLowerCase(Locale.ROOT)).put("why", verdict.why());
        synchronized (calls) {
            calls.addFirst(entry);
            if (calls.size() > REMEMBERED) {
                calls.removeLast();
            }
        }
        return entry;
    }

    void finish(ObjectNode entry, String member, String value) {
        synchronized (calls) {
            entry.put(member, value);
        }
    }

    ArrayNode newest(int limit) {
        synchronized (calls) {
            ArrayNode list = Json.array();
            calls.stream().limit(limit).map(ObjectNode::deepCopy).forEach(list::add);
            return list;
        }
    }

    List<ReceivedCall> all() {
        synchronized (calls) {
            return calls.stream().map(ReceivedCall::of).toList();
        }
    }

    void clear() {
        synchronized (calls) {
            calls.clear();
        }
    }
}
