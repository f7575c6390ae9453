package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Usage with its freshness.
///
/// @param totalBytes empty when the plan is unlimited, or nobody has told
/// @param usedBytes empty when only a share of it is known
/// @param asOf by the provider's clock
/// @param fetchedAt when it came to us
public record UsageSnapshot(
        OptionalLong totalBytes,
        OptionalLong usedBytes,
        boolean unlimited,
        Instant asOf,
        Instant fetchedAt,
        UsageSource source) {

    private static final BigInteger ALL = BigInteger.valueOf(100);

    /// As the provider answered.
    static UsageSnapshot answered(Usage usage, Instant now) {
        return new UsageSnapshot(
                total(usage.total()),
                OptionalLong.of(usage.usedBytes()),
                usage.total().isEmpty(),
                usage.asOf(),
                now,
                UsageSource.POLL);
    }

    /// As the provider called to say: a share of what the plan brings, or of what was last known to be there.
    static UsageSnapshot reached(int percent, Optional<Allowance> plan, Optional<UsageSnapshot> last, Instant at) {
        boolean unlimited = plan.filter(Allowance.Unlimited.class::isInstance).isPresent();
        OptionalLong total = last.map(UsageSnapshot::totalBytes)
                .filter(OptionalLong::isPresent)
                .orElseGet(() -> fixed(plan));
        OptionalLong known = last.map(UsageSnapshot::usedBytes).orElse(OptionalLong.empty());
        OptionalLong share = total.stream()
                .map(bytes -> Math.max(known.orElse(0), share(bytes, percent)))
                .findFirst();
        return new UsageSnapshot(total, share.isPresent() ? share : known, unlimited, at, at, UsageSource.WEBHOOK);
    }

    private static OptionalLong fixed(Optional<Allowance> plan) {
        return plan.isPresent() && plan.get() instanceof Allowance.Fixed(var volume)
                ? OptionalLong.of(volume.bytes())
                : OptionalLong.empty();
    }

    private static long share(long bytes, int percent) {
        return BigInteger.valueOf(bytes)
                .multiply(BigInteger.valueOf(percent))
                .divide(ALL)
                .longValueExact();
    }

    private static OptionalLong total(Optional<DataVolume> volume) {
        return volume.isPresent() ? OptionalLong.of(volume.get().bytes()) : OptionalLong.empty();
    }

    public OptionalLong remainingBytes() {
        return totalBytes.isPresent() && usedBytes.isPresent()
                ? OptionalLong.of(Math.max(0, totalBytes.getAsLong() - usedBytes.getAsLong()))
                : OptionalLong.empty();
    }

    boolean exhausted() {
        return remainingBytes().stream().anyMatch(left -> left == 0);
    }

    boolean begun() {
        return usedBytes.stream().anyMatch(used -> used > 0);
    }

    /// The share that is used, in percent, rounded down; 0 where it is not known.
    int percent() {
        if (totalBytes.isEmpty() || usedBytes.isEmpty()) {
            return 0;
        }
        return BigInteger.valueOf(Math.min(usedBytes.getAsLong(), totalBytes.getAsLong()))
                .multiply(ALL)
                .divide(BigInteger.valueOf(totalBytes.getAsLong()))
                .intValueExact();
    }

    /// Whether there is more data than before: somebody has topped up.
    boolean grownFrom(UsageSnapshot before) {
        return totalBytes.isPresent()
                && before.totalBytes.isPresent()
                && totalBytes.getAsLong() > before.totalBytes.getAsLong();
    }

    /// Whether `other` tells the same of the data itself.
    boolean tellsTheSameAs(UsageSnapshot other) {
        return totalBytes.equals(other.totalBytes) && usedBytes.equals(other.usedBytes) && unlimited == other.unlimited;
    }

    /// The same, heard at `now`.
    UsageSnapshot heardAt(Instant now) {
        return new UsageSnapshot(totalBytes, usedBytes, unlimited, asOf, now, source);
    }
}
