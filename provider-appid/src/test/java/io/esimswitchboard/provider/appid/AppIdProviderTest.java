package io.esimswitchboard.provider.appid;

import static io.esimswitchboard.provider.appid.Accounts.ICCID;
import static io.esimswitchboard.provider.appid.Accounts.NOW;
import static io.esimswitchboard.provider.appid.Accounts.NUMBER;
import static io.esimswitchboard.provider.appid.Accounts.failed;
import static io.esimswitchboard.provider.appid.Accounts.ok;
import static io.esimswitchboard.provider.appid.Accounts.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.MissingSettingException;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppIdProviderTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Test
    void theAdapterIsFoundByItsName() {
        assertThat(ServiceLoader.load(ProviderFactory.class))
                .extracting(ProviderFactory::adapter)
                .containsExactly("appid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "app-id", "secret", "currency"})
    void aMissingSettingIsNamed(String key) {
        Map<String, String> values = new HashMap<>(
                Map.of("url", "http://127.0.0.1:9", "app-id", "a", "secret", "canary", "currency", "USD"));
        values.remove(key);
        ProviderSettings settings = new ProviderSettings(settings(NOWHERE).id(), values);

        assertThatExceptionOfType(MissingSettingException.class)
                .isThrownBy(() -> AppIdConfig.of(settings))
                .withMessage("setting providers.yoni." + key + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "url,http://host/with/path",
        "url,ftp://host",
        "currency,Dollar",
        "webhook-token,short",
        "webhook-token,has/slash/inside",
        "visibility-delay,soon",
        "calls-per-second,0",
        "concurrent-calls,-1",
        "reply-within,0s"
    })
    void aSettingThatCannotBeReadIsNamed(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppIdConfig.of(settings(NOWHERE, key, value)))
                .withMessageContaining("providers.yoni." + key);
    }

    @Test
    void nothingIsProvedAbsentWhileTheFirstCallMayStillLeave() {
        Duration delay = AppIdConfig.of(settings(NOWHERE, "visibility-delay", "2s", "reply-within", "7s"))
                .traits()
                .visibilityDelay();

        assertThat(delay).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void noSecretShows() {
        assertThat(AppIdConfig.of(settings(NOWHERE)).toString())
                .doesNotContain("yoni-demo-secret")
                .doesNotContain("unguessable-token");
    }

    @Test
    void whatTheWholesalerLacksIsNotOffered() {
        try (EsimProvider provider = Accounts.provider(NOWHERE, NOW)) {
            assertThat(provider.topUps()).isEmpty();
            assertThat(provider.cancellations()).isEmpty();
            assertThat(provider.accountBalance()).isEmpty();
            assertThat(provider.usageReports()).isPresent();
            assertThat(provider.inboundWebhooks()).isPresent();
        }
    }

    @Test
    void usageIsReadInMegabytes() {
        assertThat(usage(200, ok("{\"total\":\"1024\",\"usage\":\"407.00\"}")))
                .isEqualTo(new Known<>(new Usage(Optional.of(DataVolume.ofMegabytes(1024)), 407_000_000L, NOW)));
    }

    @Test
    void usageThatIsNotUnderstoodIsUnavailable() {
        assertThat(usage(200, ok("{\"total\":\"1024\",\"usage\":\"-1\"}"))).isInstanceOf(Unavailable.class);
        assertThat(usage(200, ok("null"))).isInstanceOf(Unavailable.class);
        assertThat(usage(200, failed(400))).isInstanceOf(Unavailable.class);
        assertThat(usage(503, "")).isInstanceOf(Unavailable.class);
    }

    private static Answer<Usage> usage(int status, String body) {
        try (StubWholesaler yoni = new StubWholesaler().then(status, body);
                EsimProvider provider = Accounts.provider(yoni.base(), NOW)) {
            return provider.usageReports().orElseThrow().fetchUsage(NUMBER, new Iccid(ICCID));
        }
    }
}
