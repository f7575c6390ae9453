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
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Puts an answer on the wire. Blocks until it is written; answers whether the connection stays open.
final class AnswerWriter {

    private static final int MEBIBYTE = 1 << 20;

    static boolean write(Channel channel, Answer answer, boolean keep) {
        return switch (answer) {
            case Answer.Whole(Reply reply) ->
                whole(channel, reply, reply.body().getBytes(StandardCharsets.UTF_8), keep);
            case Answer.GzipBomb(Reply reply, int mebibytes) ->
                whole(channel, reply.with("content-encoding", "gzip"), bomb(mebibytes), keep);
            case Answer.Cut(Reply reply, int bytes) -> cut(channel, reply, bytes);
            case Answer.Silence silence -> silence(channel, silence);
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
        return keep || closed(channel);
    }

    private static boolean cut(Channel channel, Reply reply, int bytes) {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
        addHeaders(response, reply, body.length);
        var _ = channel.write(response);
        var part = Unpooled.wrappedBuffer(Arrays.copyOf(body, Math.min(bytes, body.length)));
        channel.writeAndFlush(new DefaultHttpContent(part)).awaitUninterruptibly();
        return closed(channel);
    }

    private static boolean silence(Channel channel, Answer.Silence silence) {
        try {
            Thread.sleep(silence.hold());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (silence.reset()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        return closed(channel);
    }

    private static boolean closed(Channel channel) {
        channel.close().awaitUninterruptibly();
        return false;
    }

    private static void addHeaders(HttpResponse response, Reply reply, int length) {
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
    }

    private static byte[] bomb(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private AnswerWriter() {}
}
