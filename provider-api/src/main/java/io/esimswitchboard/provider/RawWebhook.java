package io.esimswitchboard.provider;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A wholesaler's call as it came in.
///
/// @param headers names in lower case; several values as they came
/// @param body the bytes as they came, before any parsing
@SuppressWarnings("ArrayRecordComponent") // handed on as received and never compared
public record RawWebhook(Map<String, List<String>> headers, byte[] body, Instant receivedAt) {

    public RawWebhook {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), entry -> List.copyOf(entry.getValue())));
    }

    /// The first value of the header, whatever the case of `name`.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /// Headers and body may hold secrets, so neither is shown.
    @Override
    public String toString() {
        return "RawWebhook[" + body.length + " bytes, received " + receivedAt + "]";
    }
}
