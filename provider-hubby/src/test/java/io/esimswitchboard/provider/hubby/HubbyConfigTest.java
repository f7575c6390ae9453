package io.esimswitchboard.provider.hubby;

import static io.esimswitchboard.provider.hubby.Accounts.NOW;
import static io.esimswitchboard.provider.hubby.Accounts.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.MissingSettingException;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyConfigTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Test
    void theAdapterIsFoundByItsName() {
        assertThat(ServiceLoader.load(ProviderFactory.class))
                .extracting(ProviderFactory::adapter)
                .containsExactly("hubby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "public-key", "secret", "rate-card"})
    void aMissingSettingIsNamed(String key) {
        Map<String, String> values = new HashMap<>(
                Map.of("url", "http://127.0.0.1:9", "public-key", "p", "secret", "s", "rate-card", "card.csv"));
        values.remove(key);

        assertThatExceptionOfType(MissingSettingException.class)
                .isThrownBy(() -> HubbyConfig.of(new ProviderSettings(new ProviderId("hubby-eu"), values)))
                .withMessage("setting providers.hubby-eu." + key + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "url,ftp://host",
        "url,no url",
        "signed-prefix,api",
        "signed-prefix,/api?x",
        "visibility-delay,soon",
        "calls-per-second,0",
        "concurrent-calls,-1",
        "reply-within,0s",
        "package-list,maybe",
        "webhook-tolerance,long",
        "webhook-events,esim.installed",
        "webhook-events,esim.installed=sold",
        "channels,PIGEON",
        "top-ups,some",
        "portal-url,https://web.example/",
        "portal-url,ftp://web.example/{redirect_token}",
        "portal-url,{redirect_token}",
        "esim-type,classic",
        "claim-days,0",
        "country-path,places"
    })
    void aSettingThatCannotBeReadIsNamed(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubbyConfig.of(settings(NOWHERE, key, value)))
                .withMessageContaining("providers.hubby." + key);
    }

    @Test
    void nothingIsProvedAbsentWhileTheFirstCallMayStillLeave() {
        Duration delay = HubbyConfig.of(settings(NOWHERE, "visibility-delay", "2s", "reply-within", "7s"))
                .traits()
                .visibilityDelay();

        assertThat(delay).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void noSecretShows() {
        HubbyConfig config = HubbyConfig.of(
                settings(NOWHERE, "webhook-secrets", "canary-1,canary-2", "webhook-api-key", "canary-3"));

        assertThat(config.toString())
                .doesNotContain("canary")
                .doesNotContain("hubby-demo-secret")
                .doesNotContain("hubby-demo-key");
    }

    @ParameterizedTest
    @CsvSource({"holdings-from,app", "device-method,DELETE", "device-field,a b", "esim-type,physical"})
    void aSettingOfThePortalThatCannotBeReadIsNamed(String key, String value) {
        String url = "https://web.example/{redirect_token}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubbyConfig.of(settings(NOWHERE, "portal-url", url, key, value)))
                .withMessageContaining("providers.hubby." + key);
    }

    @Test
    void whatIsNotKnownWellEnoughIsNotOffered() {
        try (EsimProvider provider = Accounts.provider(NOWHERE, NOW)) {
            assertThat(provider.topUps()).isEmpty();
            assertThat(provider.travellerPortal()).isEmpty();
            assertThat(provider.usageReports()).isEmpty();
            assertThat(provider.accountBalance()).isEmpty();
            assertThat(provider.cancellations()).isPresent();
            assertThat(provider.inboundWebhooks()).isPresent();
        }
    }
}
