package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The time a webhook says it was sent at, and the wrong ones. Whatever it says is what is signed.
final class HubbyTimestamp {

    /// No header at all; the signature covers an empty text in its place.
    static final String MISSING = "";

    private static final Duration USUAL = Duration.ofHours(24);

    static String of(Instant at, boolean millis, WebhookFaults faults) {
        Instant stamped =
                at.minus(shift(faults, FaultName.STALE_WEBHOOK)).plus(shift(faults, FaultName.FUTURE_WEBHOOK));
        Optional<Fault> odd = faults.find(FaultName.ODD_TIMESTAMP);
        if (odd.isEmpty()) {
            return text(stamped, millis);
        }
        return switch (odd.get().codeOr("missing")) {
            case "negative" -> "-" + text(stamped, millis);
            case "digits20" -> "9".repeat(20);
            case "words" -> "yesterday";
            case "iso" -> stamped.toString();
            case "other_unit" -> text(stamped, !millis);
            default -> MISSING;
        };
    }

    private static Duration shift(WebhookFaults faults, FaultName name) {
        return faults.find(name).map(fault -> fault.lastingOr(USUAL)).orElse(Duration.ZERO);
    }

    private static String text(Instant at, boolean millis) {
        return Long.toString(millis ? at.toEpochMilli() : at.getEpochSecond());
    }

    private HubbyTimestamp() {}
}
