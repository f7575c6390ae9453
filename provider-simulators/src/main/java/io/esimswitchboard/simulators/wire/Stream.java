package io.esimswitchboard.simulators.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// A chunked body that goes on until the caller hangs up, or all patience is gone.
final class Stream {

    private static final int MAX_DRIPS = 100_000;
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS_IN_MEBIBYTE = 16;

    private final Channel channel;
    private final Reply reply;

    Stream(Channel channel, Reply reply) {
        this.channel = channel;
        this.reply = reply;
    }

    /// The body byte by byte, its last one never: blanks instead.
    boolean drip(Duration every) {
        begin();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MAX_DRIPS; i++) {
            byte next = i < body.length - 1 ? body[i] : (byte) ' ';
            if (!sent(new byte[] {next}) || !AnswerWriter.slept(every)) {
                break;
            }
        }
        return AnswerWriter.closed(channel, false);
    }

    boolean flood(int mebibytes) {
        begin();
        byte[] blanks = new byte[CHUNK];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < mebibytes * CHUNKS_IN_MEBIBYTE && sent(blanks); i++) {
            // sent() is the work
        }
        return AnswerWriter.closed(channel, false);
    }

    private void begin() {
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        channel.writeAndFlush(response).awaitUninterruptibly();
    }

    private boolean sent(byte[] bytes) {
        return channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)))
                .awaitUninterruptibly()
                .isSuccess();
    }
}
