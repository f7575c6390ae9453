package io.esimswitchboard.simulators.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTP/1.1 server that can be made to misbehave on the wire.
public final class WireServer implements AutoCloseable {

    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_LINE = 16 * 1024;
    private static final int IDLE_SECONDS = 300;
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration BIND_AGAIN = Duration.ofMillis(20);
    private static final int PROBE_MILLIS = 500;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ServerBootstrap bootstrap;
    private final InetSocketAddress address;
    private volatile Channel listening;
    private long refusal;
    private boolean closed;

    private WireServer(InetSocketAddress wanted, CallHandler handler) {
        this.bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        if (refusing()) {
                            // Was in the backlog when the listening socket closed.
                            var _ = channel.close();
                            return;
                        }
                        channel.pipeline()
                                .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS, TimeUnit.SECONDS))
                                .addLast(new HttpServerCodec(MAX_LINE, MAX_LINE, MAX_LINE))
                                .addLast(new HttpObjectAggregator(MAX_BODY, true))
                                .addLast(new FlowControlHandler())
                                .addLast(new CallReader(handler, calls, WireServer.this::refusing));
                    }
                });
        this.listening = bound(wanted);
        this.address = (InetSocketAddress) listening.localAddress();
    }

    /// Listens on `wanted` (port 0: any free one).
    ///
    /// @throws IllegalStateException when the port is in use
    public static WireServer start(InetSocketAddress wanted, CallHandler handler) {
        return new WireServer(wanted, handler);
    }

    /// Scheme, host and port, without a path.
    public URI uri() {
        InetAddress host =
                address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
        String text = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return URI.create("http://" + text + ":" + address.getPort());
    }

    /// Closes the listening socket, so that new connections are refused by the operating system, and every
    /// idle connection; connections with a call under way are closed after its answer. Listens again,
    /// on the same port, when `window` has passed.
    public synchronized void refuseFor(Duration window) {
        long mine = ++refusal;
        listening.close().syncUninterruptibly();
        awaitRefused();
        connections.stream()
                .filter(CallReader::isIdle)
                .forEach(channel -> channel.close().syncUninterruptibly());
        calls.execute(() -> {
            if (slept(window)) {
                listenAgain(mine);
            }
        });
    }

    /// A closed channel gives its socket back only when its selector looks next. Until then the operating system
    /// still takes connections, which would open and break instead of being refused.
    private void awaitRefused() {
        boolean taken = true;
        while (taken) {
            try (var probe = new Socket()) {
                probe.connect(address, PROBE_MILLIS);
            } catch (IOException e) {
                taken = false;
            }
            taken = taken && slept(BIND_AGAIN);
        }
    }

    /// Ends a refusal before its time.
    public synchronized void accept() {
        listenAgain(refusal);
    }

    private boolean refusing() {
        return !listening.isOpen();
    }

    private synchronized void listenAgain(long asked) {
        while (!closed && asked == refusal && !listening.isOpen()) {
            ChannelFuture bind = bootstrap.bind(address).awaitUninterruptibly();
            if (bind.isSuccess()) {
                listening = bind.channel();
            } else if (!slept(BIND_AGAIN)) {
                return;
            }
        }
    }

    private Channel bound(InetSocketAddress wanted) {
        ChannelFuture bind = bootstrap.bind(wanted).awaitUninterruptibly();
        if (!bind.isSuccess()) {
            close();
            throw new IllegalStateException(
                    "cannot listen on " + wanted.getHostString() + ":" + wanted.getPort() + ": is the port in use?",
                    bind.cause());
        }
        return bind.channel();
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void drain() {
        connections.stream()
                .filter(CallReader::isIdle)
                .forEach(channel -> channel.close().awaitUninterruptibly());
        calls.shutdown();
        try {
            if (!calls.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// Lets calls under way finish, for half a second.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (listening != null) {
                listening.close().syncUninterruptibly();
            }
        }
        drain();
        connections.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
