package io.esimswitchboard.provider;

/// The address at which a traveller claims what was bought: a scheme, a host without user information, and no character
/// that RFC 3986 forbids in ASCII. Opaque, and a bearer secret: [#toString()] masks it.
public record ClaimUrl(String value) {

    private static final int OF_SCHEME = 1;
    private static final int OF_HOST = 2;
    private static final int ANYWHERE = 4;

    // What each character of ASCII may be part of. A host comes with its port, and an IPv6 address in brackets.
    private static final byte[] PART = new byte[128];

    static {
        allow(OF_SCHEME, "abcdefghijklmnopqrstuvwxyz0123456789+.-");
        allow(OF_HOST, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-:[]");
        allow(ANYWHERE, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%");
    }

    public ClaimUrl {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an address: " + value.length() + " characters");
        }
    }

    private static void allow(int part, String characters) {
        characters.chars().forEach(each -> PART[each] |= (byte) part);
    }

    // By hand, for it is done with each order, and a pattern takes several times as long.
    private static boolean isAddress(String text) {
        int scheme = end(text, 0, OF_SCHEME);
        int host = scheme + "://".length();
        int path = end(text, host, OF_HOST);
        return scheme > 0
                && text.startsWith("://", scheme)
                && path > host
                && (path == text.length() || "/?#".indexOf(text.charAt(path)) >= 0)
                && end(text, path, ANYWHERE) == text.length();
    }

    private static int end(String text, int from, int part) {
        int at = from;
        while (at < text.length() && is(part, text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean is(int part, char character) {
        return character < PART.length
                ? (PART[character] & part) != 0
                : part == ANYWHERE && !Character.isISOControl(character) && !Character.isSpaceChar(character);
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
