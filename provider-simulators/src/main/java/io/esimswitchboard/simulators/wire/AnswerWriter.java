package io.esimswitchboard.simulators.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// Puts an answer on the wire. Blocks until it is written; answers whether the connection stays open.
final class AnswerWriter {

    private static final byte[] NOT_HTTP =
            "\u0016\u0003\u0001 I speak no HTTP\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    static boolean write(Channel channel, Answer answer, boolean keep) {
        return switch (answer) {
            case Answer.Whole(Reply reply) -> whole(channel, reply, utf8(reply), keep);
            case Answer.BadUtf8(Reply reply) -> whole(channel, reply, OddBytes.badUtf8(reply.body()), keep);
            case Answer.GzipBomb(Reply reply, int mebibytes) ->
                whole(channel, reply.with("content-encoding", "gzip"), OddBytes.bomb(mebibytes), keep);
            case Answer.Cut cut -> cut(channel, cut);
            case Answer.Silence silence -> silence(channel, silence);
            case Answer.Afterwards later -> afterwards(channel, later);
            case Answer.Drip drip -> new Stream(channel, drip.reply()).drip(drip.every());
            case Answer.Flood flood -> new Stream(channel, flood.reply()).flood(flood.mebibytes());
            case Answer.NotHttp() -> notHttp(channel);
        };
    }

    private static boolean whole(Channel channel, Reply reply, byte[] body, boolean keep) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), Unpooled.wrappedBuffer(body));
        addHeaders(response, reply, body.length);
        if (!keep) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        channel.writeAndFlush(response).awaitUninterruptibly();
        return keep || closed(channel, false);
    }

    private static boolean cut(Channel channel, Answer.Cut cut) {
        byte[] body = utf8(cut.reply());
        var response = new DefaultHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(cut.reply().status()));
        addHeaders(response, cut.reply(), body.length);
        var _ = channel.write(response);
        var part = Unpooled.wrappedBuffer(Arrays.copyOf(body, Math.min(cut.bytes(), body.length)));
        channel.writeAndFlush(new DefaultHttpContent(part)).awaitUninterruptibly();
        return closed(channel, cut.reset());
    }

    private static boolean silence(Channel channel, Answer.Silence silence) {
        var _ = slept(silence.hold());
        return closed(channel, silence.reset());
    }

    private static boolean afterwards(Channel channel, Answer.Afterwards later) {
        var _ = closed(channel, false);
        if (slept(later.after())) {
            later.work().run();
        }
        return false;
    }

    private static boolean notHttp(Channel channel) {
        // Past the codec, which would not write it.
        channel.pipeline()
                .context(HttpServerCodec.class)
                .writeAndFlush(Unpooled.wrappedBuffer(NOT_HTTP))
                .awaitUninterruptibly();
        return closed(channel, false);
    }

    /// False when it was cut short.
    static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean closed(Channel channel, boolean reset) {
        if (reset) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        channel.close().awaitUninterruptibly();
        return false;
    }

    private static void addHeaders(HttpResponse response, Reply reply, int length) {
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        if (reply.status() != 204) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
        }
    }

    private static byte[] utf8(Reply reply) {
        return reply.body().getBytes(StandardCharsets.UTF_8);
    }

    private AnswerWriter() {}
}
