package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.HttpVersionSelection.PlaintextMode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Micronaut's HTTP client, set so that nothing happens behind our back.
final class Wire implements AutoCloseable {

    // Where Micronaut puts the connection a request is written to, just before it writes.
    private static final String CONNECTION = "netty_channel";

    // Shorter than servers keep an idle connection: writing to one that is closing makes an order's fate unknown.
    private static final Duration IDLE = Duration.ofSeconds(4);

    private static final Duration UNWATCHED = Duration.ofNanos(-1);

    // The same type for good and bad statuses, so that neither becomes an exception.
    private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

    private static final byte[] NOTHING = {};

    private final HttpSettings settings;
    private volatile @Nullable HttpClient client;
    private volatile boolean closed;
    private volatile @Nullable Address latest;

    /// Orders all go to the same one, and parsing it costs more than all the headers.
    private record Address(String target, URI uri) {}

    Wire(HttpSettings settings) {
        this.settings = settings;
    }

    // Made by the first call: it brings threads and buffers, and a way that is there for one kind of answer may never
    // be used.
    void open() {
        if (client == null) {
            openFirst();
        }
    }

    private synchronized void openFirst() {
        if (client == null && !closed) {
            client = HttpClient.create(null, configuration(settings));
        }
    }

    private Optional<HttpClient> client() {
        return closed ? Optional.empty() : Optional.ofNullable(client);
    }

    private static HttpClientConfiguration configuration(HttpSettings settings) {
        var configuration = new DefaultHttpClientConfiguration();
        configuration.setFollowRedirects(false);
        configuration.setExceptionOnErrorStatus(false);
        configuration.setPlaintextMode(PlaintextMode.HTTP_1);
        configuration.setAlpnModes(List.of("http/1.1"));
        // We ask for no compression, so what comes compressed is not for us, and no small answer grows huge.
        configuration.setDecompressionEnabled(false);
        configuration.setConnectTimeout(settings.connectWithin());
        configuration.setReadTimeout(settings.replyWithin());
        // The deadline of a call is kept by who waits for it; a second watch would wake a thread twice a call.
        configuration.setRequestTimeout(UNWATCHED);
        configuration.setConnectionPoolIdleTimeout(IDLE);
        configuration.setMaxContentLength(settings.maxResponseBytes());
        configuration.setNumOfThreads(2);
        // Whoever calls holds one of the pace's slots, which bounds the connections. A bound of the pool's own would be
        // met by each call that follows a closed connection, and may forget one that met it just as that closed.
        var pool = configuration.getConnectionPoolConfiguration();
        pool.setMaxConcurrentHttp1Connections(Integer.MAX_VALUE);
        pool.setMaxPendingConnections(Integer.MAX_VALUE);
        return configuration;
    }

    /// After [#open()].
    ExchangeResult exchange(ProviderRequest request, long deadline) {
        return client().map(open -> exchange(open, request, deadline)).orElseGet(() -> new NotSent("closed"));
    }

    private ExchangeResult exchange(HttpClient open, ProviderRequest request, long deadline) {
        MutableHttpRequest<?> wired = wired(request);
        CompletableFuture<HttpResponse<byte[]>> answer =
                Mono.from(open.exchange(wired, BYTES, BYTES)).toFuture();
        try (var _ = new CallWatch(deadline, () -> isClosed(wired), () -> abandon(answer, wired))) {
            return replied(answer.get());
        } catch (ExecutionException e) {
            return failed(e, wired);
        } catch (CancellationException e) {
            return new MaybeSent(
                    System.nanoTime() < deadline
                            ? "the connection closed before an answer"
                            : "no whole answer within " + settings.replyWithin());
        } catch (InterruptedException e) {
            abandon(answer, wired);
            Thread.currentThread().interrupt();
            return new MaybeSent("interrupted while waiting for the answer");
        }
    }

    private MutableHttpRequest<?> wired(ProviderRequest request) {
        MutableHttpRequest<Object> wired = HttpRequest.create(
                        HttpMethod.valueOf(request.method().name()), "/")
                .uri(address(request.target()));
        request.headers().forEach(wired::header);
        return request.body().length == 0 ? wired : wired.body(request.body());
    }

    private URI address(String target) {
        Address known = latest;
        if (known == null || !known.target().equals(target)) {
            known = new Address(target, URI.create(settings.base() + target));
            latest = known;
        }
        return known.uri();
    }

    private static Replied replied(HttpResponse<byte[]> response) {
        HttpHeaders headers = response.getHeaders();
        return new Replied(
                response.code(), headers::findFirst, response.getBody().orElse(NOTHING));
    }

    // Never sent takes two witnesses: a failure that only connecting can have, and no connection handed out.
    private static ExchangeResult failed(ExecutionException e, HttpRequest<?> request) {
        String reason = ConnectFailure.describe(e);
        if (connection(request) == null && ConnectFailure.isOne(e)) {
            return new NotSent(reason);
        }
        return new MaybeSent(reason);
    }

    // Cancelling alone would read the rest of the answer first, for as long as the wholesaler cares to drip.
    private static void abandon(CompletableFuture<?> answer, HttpRequest<?> request) {
        Channel connection = connection(request);
        if (answer.cancel(true) && connection != null) {
            ChannelFuture _ = connection.close();
        }
    }

    private static boolean isClosed(HttpRequest<?> request) {
        Channel connection = connection(request);
        return connection != null && !connection.isOpen();
    }

    private static @Nullable Channel connection(HttpRequest<?> request) {
        return request.getAttribute(CONNECTION, Channel.class).orElse(null);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
        }
    }
}
