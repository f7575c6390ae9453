package io.esimswitchboard.provider;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of data in bytes; 1 GB is 10^9 bytes. An adapter documents how its wholesaler counts.
public record DataVolume(long bytes) implements Comparable<DataVolume> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)(MB|GB|TB)");

    public DataVolume {
        if (bytes < 1) {
            throw new IllegalArgumentException("data volume of " + bytes + " bytes");
        }
    }

    /// Reads `500MB`, `1GB`, `1.5GB`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    public static DataVolume parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a data volume such as 500MB or 1GB: " + text);
        }
        return new DataVolume(new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(unit(matcher.group(2))))
                .longValueExact());
    }

    public static DataVolume ofMegabytes(long megabytes) {
        return new DataVolume(Math.multiplyExact(megabytes, unit("MB")));
    }

    private static long unit(String name) {
        return switch (name) {
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            default -> 1_000_000_000_000L;
        };
    }

    @Override
    public int compareTo(DataVolume other) {
        return Long.compare(bytes, other.bytes);
    }
}
