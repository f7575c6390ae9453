package io.esimswitchboard.provider;

import java.util.function.IntPredicate;

/// The address at which a traveller claims what was bought: a scheme, a host without user information, and no character
/// that RFC 3986 forbids in ASCII. Opaque, and a bearer secret: [#toString()] masks it.
public record ClaimUrl(String value) {

    public ClaimUrl {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an address: " + value.length() + " characters");
        }
    }

    // By hand, for it is done with each order, and a pattern takes several times as long.
    private static boolean isAddress(String text) {
        int scheme = end(text, 0, ClaimUrl::isOfScheme);
        int host = scheme + "://".length();
        int path = end(text, host, ClaimUrl::isOfHost);
        return scheme > 0
                && text.startsWith("://", scheme)
                && path > host
                && (path == text.length() || "/?#".indexOf(text.charAt(path)) >= 0)
                && end(text, path, ClaimUrl::isAllowed) == text.length();
    }

    private static int end(String text, int from, IntPredicate belongs) {
        int at = from;
        while (at < text.length() && belongs.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfScheme(int character) {
        return (character >= 'a' && character <= 'z') || isDigit(character) || "+.-".indexOf(character) >= 0;
    }

    /// With a port, and with the brackets of an IPv6 address.
    private static boolean isOfHost(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isDigit(character)
                || "._-:[]".indexOf(character) >= 0;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isAllowed(int character) {
        return switch (character) {
            case ' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
            default -> !Character.isISOControl(character) && !Character.isSpaceChar(character);
        };
    }

    /// Whether a browser opens it.
    public boolean isWeb() {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    @Override
    public String toString() {
        return "ClaimUrl[masked]";
    }
}
