package io.esimswitchboard.simulators.wire;

import java.time.Duration;

/// What a caller gets to see: a reply, or the ways in which a reply goes wrong on the wire.
public sealed interface Answer {

    /// An HTTP reply in good order.
    record Whole(Reply reply) implements Answer {}

    /// A reply whose every U+FFFD goes out as the byte FF, which no UTF-8 text has.
    record BadUtf8(Reply reply) implements Answer {}

    /// No byte is sent; after `hold` the connection is closed, with a TCP reset where `reset` says so.
    record Silence(Duration hold, boolean reset) implements Answer {}

    /// No byte is sent, the connection is closed, and only after that time is `work` done.
    record Afterwards(Duration after, Runnable work) implements Answer {}

    /// Announces the whole reply, sends the first `bytes` of its body and closes, with a TCP reset where
    /// `reset` says so.
    record Cut(Reply reply, int bytes, boolean reset) implements Answer {}

    /// A body without end, a byte at a time.
    record Drip(Reply reply, Duration every) implements Answer {}

    /// A body of so many mebibytes of blanks, of no announced length, as fast as it is read.
    record Flood(Reply reply, int mebibytes) implements Answer {}

    /// Bytes that are no HTTP.
    record NotHttp() implements Answer {}

    /// A small gzip body that inflates to `mebibytes` of blanks.
    record GzipBomb(Reply reply, int mebibytes) implements Answer {}
}
