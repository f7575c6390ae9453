package io.esimswitchboard.simulators.yoni;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class YoniNumbersTest {

    private final YoniNumbers numbers = new YoniNumbers();

    @Test
    void theCheckDigitIsLuhns() {
        assertThat(YoniNumbers.luhn("7992739871")).isEqualTo(3);
        assertThat(YoniNumbers.luhn("453201511283036")).isEqualTo(6);
    }

    @Test
    void aProfileHasAnIccidAndAnActivationCode() {
        YoniOrder.Profile profile = numbers.profile();

        String iccid = profile.iccid();
        assertThat(iccid).matches("89\\d{17}");
        assertThat(YoniNumbers.luhn(iccid.substring(0, 18))).isEqualTo(iccid.charAt(18) - '0');
        assertThat(profile.lpa()).matches("LPA:1\\$smdp\\.[a-z.-]+\\$YN-[A-Z0-9]{24}");
    }

    @Test
    void noOrderNumberComesTwice() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");

        assertThat(IntStream.range(0, 10_000).mapToObj(_ -> numbers.order(now)))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("20261122100000000\\d{9}"));
    }
}
