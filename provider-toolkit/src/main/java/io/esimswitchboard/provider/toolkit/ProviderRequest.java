package io.esimswitchboard.provider.toolkit;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// One request to a wholesaler.
///
/// @param operation what it is for, in the adapter's own few words such as `place_order`: it tells circuits and metrics
///     apart, so it must not contain anything that differs from call to call
/// @param target path and query exactly as they shall stand on the request line, already encoded
/// @param headers as they shall be sent; `Host` and `Content-Length` come by themselves
/// @param body empty for none
@SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
public record ProviderRequest(
        String operation, Method method, String target, Map<String, String> headers, byte[] body) {

    private static final String UNNAMED = "other";
    private static final Pattern OPERATION = Pattern.compile("[a-z][a-z_]{0,39}");

    // RFC 3986: what a path and a query may hold as it stands.
    private static final boolean[] PLAIN = plain();

    /// The methods wholesalers use.
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /// @throws IllegalArgumentException when `target` could not be sent exactly as given, or `operation` is no
    ///     lower_snake word
    public ProviderRequest {
        if (!OPERATION.matcher(operation).matches()) {
            throw new IllegalArgumentException("not the name of an operation: " + PlainText.oneLine(operation, 40));
        }
        if (!isExact(target)) {
            throw new IllegalArgumentException("not a request target, in operation " + operation);
        }
        headers = Map.copyOf(headers);
    }

    /// A request of the operation `other`.
    public ProviderRequest(Method method, String target, Map<String, String> headers, byte[] body) {
        this(UNNAMED, method, target, headers, body);
    }

    /// The same request with its operation named.
    public ProviderRequest named(String name) {
        return new ProviderRequest(name, method, target, headers, body);
    }

    /// A request without a body.
    public static ProviderRequest get(String target, Map<String, String> headers) {
        return new ProviderRequest(Method.GET, target, headers, new byte[0]);
    }

    /// A JSON body, with its content type added to `headers` by the caller.
    public static ProviderRequest post(String target, Map<String, String> headers, byte[] body) {
        return new ProviderRequest(Method.POST, target, headers, body);
    }

    // A signature covers the target, so anything a client library would re-encode or drop is refused here.
    private static boolean isExact(String target) {
        boolean exact = target.startsWith("/");
        for (int i = 0; exact && i < target.length(); i++) {
            exact = target.charAt(i) == '%' ? isEscape(target, i) : isPlain(target.charAt(i));
        }
        return exact;
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    private static boolean isEscape(String target, int at) {
        return at + 2 < target.length()
                && HexFormat.isHexDigit(target.charAt(at + 1))
                && HexFormat.isHexDigit(target.charAt(at + 2));
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
                .chars()
                .forEach(c -> plain[c] = true);
        return plain;
    }

    /// Headers and body hold secrets and personal data, and so may the target: none of them is shown.
    @Override
    public String toString() {
        return method + " " + operation + " (" + body.length + " bytes)";
    }
}
