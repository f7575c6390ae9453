package io.esimswitchboard.orchestrator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/// Where a page of a list ended, as a text that means nothing to the caller.
public final class Cursor {

    private static final int LONGEST = 512;

    private Cursor() {}

    /// @param list names the list, so that a cursor does not pass for another list's
    public static String of(String list, String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((list + ':' + position).getBytes(UTF_8));
    }

    /// The position, or empty when this is no cursor of `list`.
    public static Optional<String> read(String list, String cursor) {
        if (cursor.length() > LONGEST || !cursor.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return Optional.of(text)
                    .filter(found -> found.startsWith(list + ':'))
                    .map(found -> found.substring(list.length() + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
