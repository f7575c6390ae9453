package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Prefer: wait=N` (RFC 7240): how long the caller would rather wait than ask again. What cannot be understood is not
/// preferred.
public final class PreferWait {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=$|[,;])");
    private static final int MOST = 60;

    private PreferWait() {}

    /// At most 60 seconds.
    public static Optional<Duration> of(HttpRequest<?> request) {
        Matcher matcher = WAIT.matcher(String.join(",", request.getHeaders().getAll("Prefer")));
        return matcher.find()
                ? Optional.of(Duration.ofSeconds(Math.min(MOST, Integer.parseInt(matcher.group(1)))))
                : Optional.empty();
    }
}
