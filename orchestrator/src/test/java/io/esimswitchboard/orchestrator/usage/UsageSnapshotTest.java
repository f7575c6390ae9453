package io.esimswitchboard.orchestrator.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageSnapshotTest {

    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

    private static UsageSnapshot used(long bytes, long total) {
        return UsageSnapshot.answered(new Usage(Optional.of(new DataVolume(total)), bytes, NOON), NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0, 1000",
        "9, 1000, 0, 991",
        "999, 1000, 99, 1",
        "1000, 1000, 100, 0",
        "2000, 1000, 100, 0",
        "9223372036854775807, 9223372036854775807, 100, 0",
        "9223372036854775806, 9223372036854775807, 99, 1"
    })
    void theShareIsRoundedDownAndNothingIsLessThanLeft(long used, long total, int percent, long left) {
        assertThat(used(used, total).percent()).isEqualTo(percent);
        assertThat(used(used, total).remainingBytes()).hasValue(left);
        assertThat(used(used, total).exhausted()).isEqualTo(left == 0);
    }

    @Test
    void unlimitedDataIsNeverUsedUp() {
        UsageSnapshot reading = UsageSnapshot.answered(new Usage(Optional.empty(), Long.MAX_VALUE, NOON), NOON);

        assertThat(reading.unlimited()).isTrue();
        assertThat(reading.exhausted()).isFalse();
        assertThat(reading.percent()).isZero();
        assertThat(reading.remainingBytes()).isEmpty();
    }

    @Test
    void aShareIsOfWhatThePlanBrings() {
        Allowance plan = new Allowance.Fixed(new DataVolume(1_000));

        UsageSnapshot reading = UsageSnapshot.reached(80, Optional.of(plan), Optional.empty(), NOON);

        assertThat(reading.totalBytes()).hasValue(1_000);
        assertThat(reading.usedBytes()).hasValue(800);
    }

    @Test
    void aShareIsOfWhatWasLastThereAndTakesNothingBack() {
        Allowance plan = new Allowance.Fixed(new DataVolume(1_000));

        UsageSnapshot reading = UsageSnapshot.reached(50, Optional.of(plan), Optional.of(used(1_100, 2_000)), NOON);

        assertThat(reading.totalBytes()).hasValue(2_000);
        assertThat(reading.usedBytes()).hasValue(1_100);
    }

    @Test
    void aShareOfWhoKnowsWhatIsNoVolume() {
        UsageSnapshot ofUnlimited = UsageSnapshot.reached(
                80, Optional.of(new Allowance.Unlimited(Optional.empty())), Optional.empty(), NOON);
        UsageSnapshot ofNothing = UsageSnapshot.reached(80, Optional.empty(), Optional.empty(), NOON);

        assertThat(ofUnlimited.usedBytes()).isEqualTo(OptionalLong.empty());
        assertThat(ofUnlimited.unlimited()).isTrue();
        assertThat(ofNothing.usedBytes()).isEqualTo(OptionalLong.empty());
        assertThat(ofNothing.unlimited()).isFalse();
    }
}
