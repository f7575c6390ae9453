package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.net.URI;
import java.time.Duration;

/// How one provider account is called.
///
/// @param base scheme, host and port, without a path
/// @param connectWithin for name resolution, TCP and TLS, each
/// @param replyWithin for a whole call: waiting for its turn, connecting, sending, and the last byte of the answer
/// @param pace never exceeded
/// @param maxResponseBytes a longer answer is not read to its end
/// @param circuit when calls are held back
public record HttpSettings(
        URI base,
        Duration connectWithin,
        Duration replyWithin,
        Pace pace,
        int maxResponseBytes,
        CircuitSettings circuit) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(20);
    private static final Pace PACE = new Pace(5, 16);
    private static final int MAX_PACE = 100_000;
    private static final int ONE_MEBIBYTE = 1 << 20;

    public HttpSettings {
        requireOrigin(base);
        if (replyWithin.isNegative() || replyWithin.isZero()) {
            throw new IllegalArgumentException("replyWithin is not positive: " + replyWithin);
        }
        connectWithin = connectWithin.compareTo(replyWithin) < 0 ? connectWithin : replyWithin;
    }

    /// With 5 s to connect, answers of at most 1 MiB and the usual circuit.
    public HttpSettings(URI base, Duration replyWithin, Pace pace) {
        this(base, CONNECT_WITHIN, replyWithin, pace, ONE_MEBIBYTE, CircuitSettings.USUAL);
    }

    /// Reads `reply-within` (20 s unless given), `calls-per-second` (5), `concurrent-calls` (16), and the settings of
    /// [CircuitSettings].
    ///
    /// @throws IllegalArgumentException naming the key that is out of range
    public static HttpSettings of(ProviderSettings settings, URI base) {
        return of(settings, base, PACE);
    }

    /// As above, with the pace that the wholesaler documents where the settings name no other.
    public static HttpSettings of(ProviderSettings settings, URI base, Pace documented) {
        Duration replyWithin = settings.duration("reply-within", REPLY_WITHIN);
        require(replyWithin.isPositive(), settings, "reply-within");
        int callsPerSecond = settings.integer("calls-per-second", documented.callsPerSecond());
        require(callsPerSecond > 0 && callsPerSecond <= MAX_PACE, settings, "calls-per-second");
        int concurrentCalls = settings.integer("concurrent-calls", documented.concurrentCalls());
        require(concurrentCalls > 0 && concurrentCalls <= MAX_PACE, settings, "concurrent-calls");
        return new HttpSettings(base, replyWithin, new Pace(callsPerSecond, concurrentCalls))
                .withCircuit(CircuitSettings.of(settings));
    }

    private static void require(boolean inRange, ProviderSettings settings, String key) {
        if (!inRange) {
            String name = "providers." + settings.id().value() + "." + key;
            throw new IllegalArgumentException("setting " + name + " is out of range");
        }
    }

    public HttpSettings withMaxResponseBytes(int bytes) {
        return new HttpSettings(base, connectWithin, replyWithin, pace, bytes, circuit);
    }

    public HttpSettings withCircuit(CircuitSettings other) {
        return new HttpSettings(base, connectWithin, replyWithin, pace, maxResponseBytes, other);
    }

    /// @throws IllegalArgumentException when `base` is anything but scheme, host and port
    public static void requireOrigin(URI base) {
        if (base.getHost() == null || !base.getRawPath().isEmpty() || !isHttp(base.getScheme())) {
            throw new IllegalArgumentException("not http(s)://host[:port]: " + base);
        }
    }

    private static boolean isHttp(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
