package io.esimswitchboard.simulators.yoni;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Order numbers and profiles.
final class YoniNumbers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ISSUER = "89852000";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong count = new AtomicLong();

    /// Too long for a 64-bit integer, as the real ones are.
    String order(Instant at) {
        long tail = count.incrementAndGet() % 100_000;
        return TIME.format(at) + "%05d%04d".formatted(tail, random.nextInt(10_000));
    }

    YoniOrder.Profile profile() {
        var digits = new StringBuilder(ISSUER);
        for (int i = 0; i < 10; i++) {
            digits.append(random.nextInt(10));
        }
        String iccid = digits.append(luhn(digits)).toString();
        return new YoniOrder.Profile(iccid, "LPA:1$smdp.yoni-simulator.example$" + matchingId());
    }

    private String matchingId() {
        var id = new StringBuilder("YN-");
        for (int i = 0; i < 24; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    static int luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
