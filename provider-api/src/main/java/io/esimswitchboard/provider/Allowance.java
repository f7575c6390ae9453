package io.esimswitchboard.provider;

import java.time.Duration;
import java.util.Optional;

/// How much data a plan brings.
public sealed interface Allowance {

    /// A fixed volume.
    record Fixed(DataVolume volume) implements Allowance {}

    /// No fixed volume; a fair-use rule where the wholesaler states one.
    record Unlimited(Optional<FairUse> fairUse) implements Allowance {}

    /// After `highSpeed` within `period` the line is slowed to `throttleKbps` kilobits per second.
    record FairUse(DataVolume highSpeed, Duration period, int throttleKbps) {}
}
