package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The way to one wholesaler over HTTP/1.1, within its pace and a deadline.
///
/// Blocking; safe for any number of (virtual) threads. Nothing is repeated and no redirect is followed, so one call
/// puts at most one request on the wire. No answer ever throws.
public final class ProviderHttp implements AutoCloseable {

    private final HttpSettings settings;
    private final PaceLimiter pace;
    private final Semaphore slots;
    private final Wire wire;

    /// Opens no connection yet.
    public ProviderHttp(HttpSettings settings) {
        this.settings = settings;
        this.pace = new PaceLimiter(settings.pace().callsPerSecond(), System::nanoTime);
        this.slots = new Semaphore(settings.pace().concurrentCalls(), true);
        this.wire = new Wire(settings);
    }

    private ProviderHttp(HttpSettings settings, ProviderHttp other) {
        this.settings = settings;
        this.pace = other.pace;
        this.slots = other.slots;
        this.wire = new Wire(settings);
    }

    /// The way to the same wholesaler for the few answers that are longer, such as a catalogue: within the same pace,
    /// over connections of its own. Closed by itself.
    public ProviderHttp withMaxResponseBytes(int bytes) {
        return new ProviderHttp(settings.withMaxResponseBytes(bytes), this);
    }

    public int maxResponseBytes() {
        return settings.maxResponseBytes();
    }

    /// Sends `request` once and waits for the whole answer.
    public ExchangeResult send(ProviderRequest request) {
        long deadline = System.nanoTime() + settings.replyWithin().toNanos();
        try {
            return awaitTurn(deadline).map(ExchangeResult.class::cast).orElseGet(() -> inSlot(request, deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotSent("interrupted while waiting for its turn");
        }
    }

    // A circuit that is open would answer here too, before a slot is taken.
    private Optional<NotSent> awaitTurn(long deadline) throws InterruptedException {
        OptionalLong wait = pace.reserve(deadline - System.nanoTime());
        if (wait.isEmpty()) {
            return Optional.of(new NotSent("no turn within " + settings.replyWithin() + ": the pace is used up"));
        }
        TimeUnit.NANOSECONDS.sleep(wait.getAsLong());
        if (!slots.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return Optional.of(new NotSent("no turn within " + settings.replyWithin() + ": too many calls under way"));
        }
        return Optional.empty();
    }

    private ExchangeResult inSlot(ProviderRequest request, long deadline) {
        try {
            return wire.exchange(request, deadline);
        } finally {
            slots.release();
        }
    }

    /// Closes all connections.
    @Override
    public void close() {
        wire.close();
    }
}
