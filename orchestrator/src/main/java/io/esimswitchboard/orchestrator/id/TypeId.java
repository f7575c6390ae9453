package io.esimswitchboard.orchestrator.id;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// The text form of an id: a prefix that names its type, an underscore, and the UUID in Crockford's base 32, lower
/// case.
/// The form is TypeID's (specification 0.3.0), so texts sort as the UUIDs do.
final class TypeId {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private TypeId() {}

    static String render(String prefix, UUID uuid) {
        char[] text = new char[LENGTH];
        BigInteger rest = new BigInteger(1, Uuids.bytes(uuid));
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET[rest.intValue() & 31];
            rest = rest.shiftRight(BITS);
        }
        return prefix + '_' + new String(text);
    }

    /// The UUID in `text`, or empty when it is not an id of this type.
    static Optional<UUID> parse(String prefix, String text) {
        if (text.length() != prefix.length() + 1 + LENGTH || !text.startsWith(prefix + '_')) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = prefix.length() + 1; i < text.length(); i++) {
            int digit = Arrays.binarySearch(ALPHABET, text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.shiftLeft(BITS).or(BigInteger.valueOf(digit));
        }
        return value.bitLength() > 128 ? Optional.empty() : Optional.of(toUuid(value));
    }

    private static UUID toUuid(BigInteger value) {
        return new UUID(value.shiftRight(64).longValue(), value.longValue());
    }
}
