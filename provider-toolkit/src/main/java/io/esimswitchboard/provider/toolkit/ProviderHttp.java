package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The way to one wholesaler over HTTP/1.1, within its pace and a deadline.
///
/// Blocking; safe for any number of (virtual) threads. Nothing is repeated and no redirect is followed, so one call
/// puts at most one request on the wire. No answer ever throws.
///
/// An operation whose calls keep failing is held back for a while, and so is one whose wholesaler answered 429: both
/// are [NotSent], at once or after 2 s at most. The other operations go on.
public final class ProviderHttp implements AutoCloseable {

    private final HttpSettings settings;
    private final CallScope scope;
    private final Gates gates;
    private final PaceLimiter pace;
    private final Semaphore slots;
    private final Wire wire;

    /// Opens no connection yet. Made while the provider is made, so that it knows its [CallScope].
    public ProviderHttp(HttpSettings settings) {
        this(settings, CallScope.current(), Clock.systemUTC());
    }

    ProviderHttp(HttpSettings settings, CallScope scope, Clock clock) {
        this.settings = settings;
        this.scope = scope;
        this.gates = new Gates(settings.circuit(), scope, clock);
        this.pace = new PaceLimiter(settings.pace().callsPerSecond(), System::nanoTime);
        this.slots = new Semaphore(settings.pace().concurrentCalls(), true);
        this.wire = new Wire(settings);
    }

    private ProviderHttp(HttpSettings settings, ProviderHttp other) {
        this.settings = settings;
        this.scope = other.scope;
        this.gates = other.gates;
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
        long start = System.nanoTime();
        Sent sent = send(request, start + settings.replyWithin().toNanos());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        scope.observer().ended(scope.provider(), request.operation(), sent.ending(), took);
        return sent.result();
    }

    /// @param result of a call, which a metric tells apart from one that was held back
    private record Sent(ExchangeResult result, CallEnding ending) {

        static Sent heldBack(NotSent result) {
            return new Sent(result, CallEnding.HELD_BACK);
        }

        static Sent made(ExchangeResult result) {
            return new Sent(result, CallEnding.of(result));
        }
    }

    private Sent send(ProviderRequest request, long deadline) {
        Gate gate = gates.of(request.operation());
        try {
            Optional<NotSent> shut = gate.enter(deadline - System.nanoTime());
            return shut.isPresent() ? Sent.heldBack(shut.get()) : inside(gate, request, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sent.heldBack(new NotSent("interrupted while waiting for its turn"));
        }
    }

    private Sent inside(Gate gate, ProviderRequest request, long deadline) throws InterruptedException {
        boolean made = false;
        try {
            if (!slots.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return Sent.heldBack(noTurn("too many calls under way"));
            }
            try {
                Sent sent = inSlot(gate, request, deadline);
                made = sent.ending() != CallEnding.HELD_BACK;
                return sent;
            } finally {
                slots.release();
            }
        } finally {
            if (!made) {
                gate.leaveUnused();
            }
        }
    }

    // The turn comes last: whatever else takes time after it would let turns bunch up on the wire.
    private Sent inSlot(Gate gate, ProviderRequest request, long deadline) throws InterruptedException {
        wire.open();
        OptionalLong wait = pace.reserve(deadline - System.nanoTime());
        if (wait.isEmpty()) {
            return Sent.heldBack(noTurn("the pace is used up"));
        }
        TimeUnit.NANOSECONDS.sleep(wait.getAsLong());
        if (!MayLeave.now()) {
            return Sent.heldBack(new NotSent("the right to send it was lost while it waited for its turn"));
        }
        long start = System.nanoTime();
        ExchangeResult result = wire.exchange(request, deadline);
        gate.leave(result, System.nanoTime() - start);
        return Sent.made(result);
    }

    private NotSent noTurn(String reason) {
        return new NotSent("no turn within " + settings.replyWithin() + ": " + reason);
    }

    /// Closes all connections.
    @Override
    public void close() {
        wire.close();
    }
}
