package io.esimswitchboard.simulators.esimaccess;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Order numbers (`B` and the time), eSIM numbers, and profiles.
final class EsimAccessNumbers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong count = new AtomicLong();

    String order(Instant at) {
        return "B" + esim(at);
    }

    String esim(Instant at) {
        return TIME.format(at) + "%06d".formatted(count.incrementAndGet() % 1_000_000);
    }

    EsimAccessOrder.Profile profile() {
        String iccid = "8943108" + "%012d".formatted(random.nextLong(1_000_000_000_000L));
        return new EsimAccessOrder.Profile(iccid, "LPA:1$rsp.esimaccess-simulator.example$" + hex(16));
    }

    String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().withUpperCase().formatHex(drawn);
    }
}
