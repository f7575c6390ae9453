package io.esimswitchboard.simulators.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Delivers webhooks on virtual threads of its own, unordered, with the wholesaler's retries.
public final class WebhookSender implements AutoCloseable {

    private static final int MAX_WAITING = 20_000;
    private static final int MAX_AT_ONCE = 128;
    private static final int REMEMBERED = 500;
    private static final int BODY_SHOWN = 8 * 1024;
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(5);

    private final Settings settings;
    private final InstantSource clock;
    private final RetryPlan plan;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(REPLY_WITHIN)
            .executor(threads)
            .build();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Semaphore atOnce = new Semaphore(MAX_AT_ONCE);
    private final AtomicLong epoch = new AtomicLong();
    private final Deque<ObjectNode> log = new ArrayDeque<>();
    private final Queue<CountDownLatch> heldBack = new ConcurrentLinkedQueue<>();

    public WebhookSender(Settings settings, InstantSource clock, RetryPlan plan) {
        this.settings = settings;
        this.clock = clock;
        this.plan = plan;
    }

    /// Delivers `hook` after `delay`.
    public void send(Webhook hook, Duration delay) {
        send(hook, delay, 0);
    }

    /// Holds `hook` back until the next one has been taken, or for as long as `patience` lasts.
    public void sendAfterNext(Webhook hook, Duration delay, Duration patience) {
        var overtaken = new CountDownLatch(1);
        heldBack.add(overtaken);
        long mine = epoch.get();
        enqueue(hook, () -> {
            if (!overtaken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                heldBack.remove(overtaken);
            }
            deliver(hook, delay, mine, 0);
        });
    }

    private void send(Webhook hook, Duration delay, int retriesMade) {
        long mine = epoch.get();
        enqueue(hook, () -> deliver(hook, delay, mine, retriesMade));
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void enqueue(Webhook hook, Work work) {
        if (!places.tryAcquire()) {
            note(hook, "dropped: " + MAX_WAITING + " are waiting already");
            return;
        }
        threads.execute(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    /// Makes the first attempt before it returns; the retries, if any, come later.
    public void sendNow(Webhook hook) {
        try {
            if (!attempt(hook) && settings.get(CommonSettings.WEBHOOK_RETRIES)) {
                send(hook, wait(0), 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Webhook hook, Duration delay, long mine, int retriesMade) throws InterruptedException {
        Thread.sleep(delay);
        int retries =
                settings.get(CommonSettings.WEBHOOK_RETRIES) ? plan.waits().size() : 0;
        for (int retry = retriesMade; mine == epoch.get() && !attempt(hook) && retry < retries; retry++) {
            Thread.sleep(wait(retry));
        }
    }

    private Duration wait(int retry) {
        BigDecimal factor = settings.get(CommonSettings.RETRY_TIME_FACTOR);
        BigDecimal millis = BigDecimal.valueOf(plan.waits().get(retry).toMillis());
        return Duration.ofMillis(millis.multiply(factor).longValue());
    }

    private boolean attempt(Webhook hook) throws InterruptedException {
        String url = settings.get(CommonSettings.WEBHOOK_URL);
        if (url.isEmpty()) {
            note(hook, "not sent: no webhook_url is set");
            return true;
        }
        atOnce.acquire();
        try {
            int status = http.send(request(hook, url), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            note(hook, Integer.toString(status));
            Optional.ofNullable(heldBack.poll()).ifPresent(CountDownLatch::countDown);
            return acknowledged(status);
        } catch (IOException | IllegalArgumentException e) {
            note(hook, e.toString());
            return false;
        } finally {
            atOnce.release();
        }
    }

    private boolean acknowledged(int status) {
        return switch (settings.get(CommonSettings.WEBHOOK_ACK)) {
            case "200" -> status == 200;
            case "2xx" -> status >= 200 && status < 300;
            default -> plan.acknowledged().test(status);
        };
    }

    private HttpRequest request(Webhook hook, String url) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(REPLY_WITHIN);
        WebhookBody.of(hook).putInto(request);
        hook.stamp().headers(hook.body(), clock.instant()).forEach(request::header);
        return request.build();
    }

    private void note(Webhook hook, String result) {
        synchronized (log) {
            log.addFirst(Json.object()
                    .put("at", clock.instant().toString())
                    .put("event", hook.event())
                    .put(
                            "body",
                            hook.body()
                                    .substring(
                                            0, Math.min(BODY_SHOWN, hook.body().length())))
                    .put("result", result));
            if (log.size() > REMEMBERED) {
                log.removeLast();
            }
        }
    }

    /// The attempts made, newest first.
    public ArrayNode attempts(int limit) {
        synchronized (log) {
            ArrayNode list = Json.array();
            log.stream().limit(limit).forEach(list::add);
            return list;
        }
    }

    /// Gives up what is still waiting to be sent.
    public void reset() {
        epoch.incrementAndGet();
        synchronized (log) {
            log.clear();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
