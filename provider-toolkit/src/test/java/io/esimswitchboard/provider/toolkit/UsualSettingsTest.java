package io.esimswitchboard.provider.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.MissingSettingException;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsualSettingsTest {

    private static final Pace PACE = new Pace(8, 16);

    @Test
    void whatIsNotSetIsAsUsual() {
        HttpSettings http = UsualSettings.http(settings("url", "https://host"), PACE);

        assertThat(http.pace()).isEqualTo(PACE);
        assertThat(http.replyWithin()).isEqualTo(Duration.ofSeconds(20));
        assertThat(UsualSettings.webhookToken(settings())).isEmpty();
    }

    @Test
    void whatIsSetCounts() {
        HttpSettings http = UsualSettings.http(
                settings(
                        "url", "http://host:1", "calls-per-second", "3", "concurrent-calls", "2", "reply-within", "7s"),
                PACE);

        assertThat(http.pace()).isEqualTo(new Pace(3, 2));
        assertThat(http.replyWithin()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theUrlIsRequiredAndNamed() {
        assertThatExceptionOfType(MissingSettingException.class)
                .isThrownBy(() -> UsualSettings.http(settings(), PACE))
                .withMessageContaining("providers.any.url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsualSettings.http(settings("url", "http://host/with/path"), PACE))
                .withMessageContaining("providers.any.url");
    }

    @Test
    void nothingIsProvedAbsentWhileTheFirstCallMayStillLeave() {
        HttpSettings http = UsualSettings.http(settings("url", "https://host"), PACE);

        assertThat(UsualSettings.visibilityDelay(settings("visibility-delay", "2s"), http, Duration.ofSeconds(60)))
                .isEqualTo(Duration.ofSeconds(20));
        assertThat(UsualSettings.visibilityDelay(settings(), http, Duration.ofSeconds(60)))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has/slash/inside", "has space inside"})
    void aTokenThatDoesNotFitIntoAPathIsRefusedUnseen(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsualSettings.webhookToken(settings("webhook-token", token)))
                .withMessageContaining("providers.any.webhook-token")
                .withMessageNotContaining(token);
    }

    private static ProviderSettings settings(String... values) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return new ProviderSettings(new ProviderId("any"), Map.copyOf(map));
    }
}
