package io.esimswitchboard.provider.esimaccess;

import static io.esimswitchboard.provider.esimaccess.Accounts.NOW;
import static io.esimswitchboard.provider.esimaccess.Accounts.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderTraits;
import java.net.URI;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EsimAccessProviderTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Test
    void theAdapterIsFoundByItsName() {
        assertThat(ServiceLoader.load(ProviderFactory.class))
                .extracting(ProviderFactory::adapter)
                .containsExactly("esimaccess");
    }

    @ParameterizedTest
    @CsvSource({
        "url,http://host/with/path",
        "signature-case,Upper",
        "currency,Dollar",
        "webhook-token,short",
        "day-passes,0",
        "day-passes,366",
        "day-passes,many",
        "visibility-delay,soon",
        "top-ups-listed,perhaps"
    })
    void aSettingThatCannotBeReadIsNamed(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EsimAccessConfig.of(settings(NOWHERE, key, value)))
                .withMessageContaining("providers.esimaccess." + key);
    }

    @Test
    void everyCapabilityIsOffered() {
        try (EsimProvider provider = Accounts.provider(NOWHERE, NOW)) {
            assertThat(provider.topUps()).isPresent();
            assertThat(provider.usageReports()).isPresent();
            assertThat(provider.cancellations()).isPresent();
            assertThat(provider.accountBalance()).isPresent();
            assertThat(provider.inboundWebhooks()).isPresent();
        }
    }

    @Test
    void thePaceIsTheDocumentedOneUnlessTheSettingsSayOtherwise() {
        ProviderTraits traits =
                EsimAccessConfig.of(settings(NOWHERE, "calls-per-second", "")).traits();

        assertThat(traits.pace().callsPerSecond()).isEqualTo(8);
        assertThat(traits.visibilityDelay()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void noSecretShows() {
        assertThat(EsimAccessConfig.of(settings(NOWHERE)).toString())
                .doesNotContain("esimaccess-demo-secret")
                .doesNotContain("unguessable-token");
    }
}
