package io.esimswitchboard.load.adapter;

import io.esimswitchboard.simulators.wire.Answer;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Reply;
import io.esimswitchboard.simulators.wire.WireServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The simulators' server with the same answer to every call, so that no time goes into finding it.
final class PromptWholesaler implements AutoCloseable {

    private static final Map<String, String> JSON = Map.of("content-type", "application/json; charset=utf-8");

    private final Answer answer;
    private final LongAdder count = new LongAdder();
    private final AtomicReference<@Nullable Call> latest = new AtomicReference<>();
    private final WireServer server;

    PromptWholesaler(String body) {
        answer = new Answer.Whole(new Reply(200, JSON, body));
        server = WireServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::taken);
    }

    private Answer taken(Call call) {
        count.increment();
        latest.set(call);
        return answer;
    }

    URI uri() {
        return server.uri();
    }

    /// The call that came.
    ///
    /// @throws IllegalStateException when there were more of them, or none
    Call onlyCall() {
        Call call = latest.get();
        if (call == null || count.sum() != 1) {
            throw new IllegalStateException("one request was to come, not " + count.sum());
        }
        return call;
    }

    @Override
    public void close() {
        server.close();
    }
}
