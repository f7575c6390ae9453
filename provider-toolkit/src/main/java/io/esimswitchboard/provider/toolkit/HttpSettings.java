package io.esimswitchboard.provider.toolkit;

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
public record HttpSettings(URI base, Duration connectWithin, Duration replyWithin, Pace pace, int maxResponseBytes) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final int ONE_MEBIBYTE = 1 << 20;

    public HttpSettings {
        if (base.getHost() == null || !base.getRawPath().isEmpty() || !isHttp(base.getScheme())) {
            throw new IllegalArgumentException("not http(s)://host[:port]: " + base);
        }
        if (replyWithin.isNegative() || replyWithin.isZero()) {
            throw new IllegalArgumentException("replyWithin is not positive: " + replyWithin);
        }
        connectWithin = connectWithin.compareTo(replyWithin) < 0 ? connectWithin : replyWithin;
    }

    /// With 5 s to connect and answers of at most 1 MiB.
    public HttpSettings(URI base, Duration replyWithin, Pace pace) {
        this(base, CONNECT_WITHIN, replyWithin, pace, ONE_MEBIBYTE);
    }

    public HttpSettings withMaxResponseBytes(int bytes) {
        return new HttpSettings(base, connectWithin, replyWithin, pace, bytes);
    }

    private static boolean isHttp(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
