package io.esimswitchboard.simulators.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/// Turns requests into calls, one at a time per connection, and has them answered off the event loop.
final class CallReader extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = System.getLogger(CallReader.class.getName());
    private static final AttributeKey<Boolean> BUSY = AttributeKey.valueOf(CallReader.class, "busy");

    private final CallHandler handler;
    private final Executor calls;
    private final BooleanSupplier closing;

    CallReader(CallHandler handler, Executor calls, BooleanSupplier closing) {
        this.handler = handler;
        this.calls = calls;
        this.closing = closing;
    }

    static boolean isIdle(Channel channel) {
        return !Boolean.TRUE.equals(channel.attr(BUSY).get());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Channel channel = context.channel();
        channel.attr(BUSY).set(true);
        channel.config().setAutoRead(false);
        boolean keep = HttpUtil.isKeepAlive(request);
        if (request.decoderResult().isFailure()) {
            calls.execute(() -> AnswerWriter.write(channel, new Answer.Whole(Reply.empty(400)), false));
            return;
        }
        Call call = callOf(context, request);
        calls.execute(() -> serve(channel, call, keep));
    }

    private void serve(Channel channel, Call call, boolean keep) {
        Answer answer = answerTo(call);
        boolean kept = AnswerWriter.write(channel, answer, keep && !closing.getAsBoolean());
        channel.attr(BUSY).set(false);
        if (kept) {
            channel.config().setAutoRead(true);
        }
    }

    private Answer answerTo(Call call) {
        try {
            return handler.answer(call);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "no answer for " + call.method() + " " + call.path(), e);
            return new Answer.Whole(Reply.empty(500));
        }
    }

    private static Call callOf(ChannelHandlerContext context, FullHttpRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach(header ->
                        headers.merge(header.getKey(), header.getValue(), (first, second) -> first + ", " + second));
        boolean local = context.channel().remoteAddress() instanceof InetSocketAddress from
                && from.getAddress().isLoopbackAddress();
        String body = request.content().toString(StandardCharsets.UTF_8);
        return new Call(request.method().name(), request.uri(), headers, body, local);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && isIdle(context.channel())) {
            var _ = context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException || cause instanceof RejectedExecutionException)) {
            LOG.log(Level.WARNING, "connection given up", cause);
        }
        var _ = context.close();
    }
}
