package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 as the wholesalers use it.
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private HmacSha256() {}

    /// The lower-case hexadecimal HMAC of `message` in UTF-8.
    public static String hex(Secret key, String message) {
        return hex(key, message.getBytes(UTF_8));
    }

    /// The lower-case hexadecimal HMAC of the parts, one after the other.
    public static String hex(Secret key, byte[]... parts) {
        Mac mac = copy(key.keyed(HmacSha256::keyed));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /// Whether two texts are equal, in a time that does not tell where they differ.
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    // Finding and keying one anew costs as much as the message.
    private static Mac copy(Mac keyed) {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own " + ALGORITHM + " can be copied", e);
        }
    }

    private static Mac keyed(Secret key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM + " and it takes any key", e);
        }
    }
}
