package io.esimswitchboard.simulators.wire;

import java.time.Duration;

/// What a caller gets to see: a reply, or the ways in which a reply goes wrong on the wire.
public sealed interface Answer {

    /// An HTTP reply in good order.
    record Whole(Reply reply) implements Answer {}

    /// No byte is sent; after `hold` the connection is closed, with a TCP reset where `reset` says so.
    record Silence(Duration hold, boolean reset) implements Answer {}

    /// Announces the whole reply, sends the first `bytes` of its body and closes.
    record Cut(Reply reply, int bytes) implements Answer {}

    /// A small gzip body that inflates to `mebibytes` of blanks.
    record GzipBomb(Reply reply, int mebibytes) implements Answer {}
}
