package io.esimswitchboard.simulators.hubby;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class HubbyStampTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/hubby-webhook.csv", numLinesToSkip = 1)
    void matchesTheVector(String name, String secret, String timestamp, String body, String entry) {
        assertThat(HubbyStamp.entry(secret, timestamp, body)).isEqualTo(entry);
    }
}
