package io.esimswitchboard.orchestrator.tenant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key as the caller holds it. A bearer secret: it is neither stored nor shown, only its hash is.
///
/// Keys are random and long, so a plain hash is enough, and looking a hash up tells nobody how near a guess was.
public final class ApiKey {

    private static final Pattern FORM = Pattern.compile("(sk|op)_[A-Za-z0-9_-]{20,200}");
    private static final int HINT = 8;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /// The key in `text`, or empty when it has not the form of one.
    public static Optional<ApiKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    /// Whether it is an operator's.
    public boolean operator() {
        return secret.startsWith("op_");
    }

    /// The first characters: enough to tell one's keys apart, not enough to use one.
    public String hint() {
        return secret.substring(0, HINT);
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The hash as text, by which the key is known in memory.
    public String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "ApiKey[" + hint() + "…]";
    }
}
