package io.esimswitchboard.orchestrator.order.http;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The bytes of an order's timeline. Reading blocks until there is something to tell; the server reads on a virtual
/// thread and sends what it got.
final class EventStream extends InputStream {

    private final OrderFollower follower;
    private final Consumer<EventStream> onClose;
    private final AtomicBoolean closed = new AtomicBoolean();
    private byte[] waiting = new byte[0];
    private int sent;

    EventStream(OrderFollower follower, Consumer<EventStream> onClose) {
        this.follower = follower;
        this.onClose = onClose;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (sent == waiting.length && !fetch()) {
            return -1;
        }
        int count = Math.min(length, waiting.length - sent);
        System.arraycopy(waiting, sent, target, offset, count);
        sent += count;
        return count;
    }

    private boolean fetch() {
        if (closed.get()) {
            return false;
        }
        waiting = follower.next();
        sent = 0;
        return waiting.length > 0;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// Ends the stream at the next chance.
    void finish() {
        follower.stop();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            follower.stop();
            onClose.accept(this);
        }
    }
}
