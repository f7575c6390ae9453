package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.testkit.knownbad.Line.Heard;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Doubt;
import io.esimswitchboard.provider.testkit.knownbad.Reply.NotSent;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Refused;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Success;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// Signs, paces, sends once and reads, all within one deadline.
final class ReferenceApi {

    private static final int MOST_BYTES = 65_536;

    private final Line line;
    private final ReferenceConfig config;
    private final Decisions decisions;
    private long next = System.nanoTime();

    ReferenceApi(Line line, ReferenceConfig config, Decisions decisions) {
        this.line = line;
        this.config = config;
        this.decisions = decisions;
    }

    Reply get(String target) {
        return send("GET", target, new byte[0]);
    }

    Reply post(String path, Map<String, String> members) {
        return send("POST", path, Letter.lines(members).getBytes(decisions.charset()));
    }

    private Reply send(String method, String target, byte[] body) {
        decisions.keepPace(this::waitForItsTurn);
        String signed = method + " " + decisions.signedPart(target);
        var call = new Call(method, target, body, Call.hmac(config.secret(), signed, body));
        try {
            return exchanged(call);
        } catch (TimeoutException e) {
            return new Unclear(Doubt.LATE, "no answer in time");
        } catch (ConnectException e) {
            return new NotSent("no connection");
        } catch (IOException e) {
            return new Unclear(Doubt.LOST, "the answer was lost");
        }
    }

    // One after the other, so that a thread that is late makes none of the others early.
    private synchronized void waitForItsTurn() {
        long now = System.nanoTime();
        while (now - next < 0) {
            LockSupport.parkNanos(next - now);
            now = System.nanoTime();
        }
        next = now + Duration.ofSeconds(1).toNanos() / config.pace().callsPerSecond();
    }

    private Reply exchanged(Call call) throws IOException, TimeoutException {
        long begin = System.nanoTime();
        Heard heard = within(decisions.forTheAnswer(config.replyWithin()), () -> line.send(call));
        Duration left = config.replyWithin().minusNanos(System.nanoTime() - begin);
        byte[] body = within(decisions.forTheBody(left), () -> heard.body().readNBytes(MOST_BYTES));
        if (heard.status() >= 500) {
            return new Unclear(Doubt.SERVER_ERROR, "status " + heard.status());
        }
        return decisions.letter(body).map(ReferenceApi::opened).orElseGet(() -> decisions.unreadable(body));
    }

    private static Reply opened(Letter letter) {
        return letter.verdict().startsWith("no ") ? new Refused(letter.verdict().substring(3)) : new Success(letter);
    }

    private static <T> T within(Duration time, Callable<T> work) throws IOException, TimeoutException {
        var task = new FutureTask<>(work);
        Thread.startVirtualThread(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ConnectException refused ? refused : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            task.cancel(true);
        }
    }
}
