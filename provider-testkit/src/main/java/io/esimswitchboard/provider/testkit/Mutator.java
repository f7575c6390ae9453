package io.esimswitchboard.provider.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.random.RandomGenerator;

/// Spoils JSON: the same seed spoils the same way. For builds that cannot wait for a real fuzzer.
public final class Mutator {

    private static final List<byte[]> MORSELS = List.of(
                    "null",
                    "true",
                    "\"\"",
                    "{}",
                    "[]",
                    "[[[[[[[[",
                    "{\"a\":{\"a\":{\"a\":",
                    "NaN",
                    "-0",
                    "1e400",
                    "1E-2147483648",
                    "-1",
                    "0.1",
                    "99999999999999999999",
                    "9".repeat(41),
                    "\"\\ud83d\"",
                    "\"\\u0000\"",
                    "\"\u202e\u0130\u0131\"",
                    "\u00ff",
                    ",",
                    ":",
                    "}",
                    "]",
                    "\"",
                    "\\",
                    "\"2026-02-30T25:61:61Z\"",
                    "\"+999999999-12-31T23:59:59.999999999-18:00\"",
                    "\"LPA:1$\"",
                    "\"http://[\"",
                    "\"1,50\"",
                    " ".repeat(99))
            .stream()
            .map(text -> text.getBytes(UTF_8))
            .toList();
    private static final int MOST_CHANGES = 4;

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    /// @param seeds good examples; at least one
    public Mutator(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = List.copyOf(seeds);
    }

    /// A seed with a few changes.
    public byte[] next() {
        byte[] bytes = any(seeds);
        for (int changes = random.nextInt(MOST_CHANGES + 1); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, from, any(MORSELS), from);
            case 1 -> joined(bytes, from, any(MORSELS), Math.min(bytes.length, from + random.nextInt(12)));
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, part(bytes, from, to), to); // twice: duplicate names
            case 4 -> joined(bytes, from, any(seeds), to);
            case 5 -> valueReplaced(bytes, from);
            default -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
        };
    }

    // Keeps the JSON whole more often than not, so that the reading goes on to what is behind the parser.
    private byte[] valueReplaced(byte[] bytes, int from) {
        int colon = find(bytes, from, ":");
        int end = find(bytes, colon, ",}]");
        return colon == bytes.length ? bytes : joined(bytes, colon + 1, any(MORSELS), end);
    }

    private static int find(byte[] bytes, int from, String anyOf) {
        int at = from;
        while (at < bytes.length && anyOf.indexOf(bytes[at]) < 0) {
            at++;
        }
        return at;
    }

    private byte[] any(List<byte[]> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        byte[] part = new byte[to - from];
        System.arraycopy(bytes, from, part, 0, part.length);
        return part;
    }

    private static byte[] joined(byte[] bytes, int headEnd, byte[] middle, int tailStart) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, headEnd);
        joined.writeBytes(middle);
        joined.write(bytes, tailStart, bytes.length - tailStart);
        return joined.toByteArray();
    }
}
