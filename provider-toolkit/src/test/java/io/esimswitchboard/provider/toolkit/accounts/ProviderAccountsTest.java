package io.esimswitchboard.provider.toolkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.MissingSettingException;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProviderAccountsTest {

    private static final Environment ENVIRONMENT = new Environment() {
        @Override
        public Optional<String> variable(String name) {
            return name.startsWith("SECRET_") ? Optional.of("value of " + name) : Optional.empty();
        }

        @Override
        public Optional<String> file(String path) {
            return path.equals("/run/secret") ? Optional.of("value of file") : Optional.empty();
        }
    };

    private final List<ProviderSettings> seen = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    @Test
    void twoAccountsOfOneAdapterAreTwoProviders() {
        ProviderAccounts accounts = load(Map.of(
                "acme-eu", Map.of("adapter", "acme", "secret", "a"),
                "acme-us", Map.of("adapter", "acme", "secret", "b")));

        assertThat(accounts.all()).extracting(account -> account.id().value()).containsExactly("acme-eu", "acme-us");
        assertThat(accounts.providers()).containsOnlyKeys(new ProviderId("acme-eu"), new ProviderId("acme-us"));
        assertThat(accounts.find(new ProviderId("acme-eu"))).isPresent();
        assertThat(accounts.find(new ProviderId("other"))).isEmpty();
    }

    @Test
    void referencesLeadToVariablesAndFiles() {
        load(Map.of(
                "acme",
                Map.of("adapter", "acme", "secret", "env:SECRET_1", "key", "file:/run/secret", "plain", "a,env:b")));

        ProviderSettings settings = seen.getFirst();
        assertThat(settings.required("secret")).isEqualTo("value of SECRET_1");
        assertThat(settings.required("key")).isEqualTo("value of file");
        assertThat(settings.required("plain")).isEqualTo("a,env:b");
    }

    @Test
    void eachReferenceOfAListIsReplaced() {
        load(Map.of("acme", Map.of("adapter", "acme", "secret", "env:SECRET_1, env:SECRET_2")));

        assertThat(seen.getFirst().list("secret")).containsExactly("value of SECRET_1", "value of SECRET_2");
    }

    @Test
    void aReferenceThatLeadsNowhereStopsTheStartNamingTheKey() {
        assertThatThrownBy(() -> load(Map.of("acme", Map.of("adapter", "acme", "secret", "env:NOWHERE"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("providers.acme.secret")
                .hasMessageContaining("env:NOWHERE");
    }

    @Test
    void aMissingSettingStopsTheStartNamingTheKeyAndClosesWhatWasMade() {
        assertThatThrownBy(() -> load(Map.of(
                        "acme-eu", Map.of("adapter", "acme", "secret", "a"),
                        "acme-us", Map.of("adapter", "acme"))))
                .isInstanceOf(MissingSettingException.class)
                .hasMessageContaining("providers.acme-us.secret");
        assertThat(closed).containsExactly("acme-eu");
    }

    @Test
    void anAccountWithoutAnAdapterSettingStopsTheStart() {
        assertThatThrownBy(() -> load(Map.of("acme", Map.of("secret", "a"))))
                .isInstanceOf(MissingSettingException.class)
                .hasMessageContaining("providers.acme.adapter");
    }

    @Test
    void anAccountSwitchedOffOrWithoutItsAdapterIsLeftOut() {
        ProviderAccounts accounts = load(Map.of(
                "off", Map.of("adapter", "acme", "enabled", "false", "secret", "env:NOWHERE"),
                "plug-in", Map.of("adapter", "not-here", "secret", "env:NOWHERE"),
                "on", Map.of("adapter", "acme", "enabled", "true", "secret", "a")));

        assertThat(accounts.all()).extracting(account -> account.id().value()).containsExactly("on");
    }

    @Test
    void anIdThatIsNoneAndAFlagThatIsNoneStopTheStart() {
        assertThatThrownBy(() -> load(Map.of("Not An Id", Map.of("adapter", "acme"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> load(Map.of("acme", Map.of("adapter", "acme", "enabled", "perhaps"))))
                .hasMessageContaining("providers.acme.enabled");
    }

    @Test
    void twoAdaptersOfOneNameStopTheStart() {
        assertThatThrownBy(() -> ProviderAccounts.load(
                        Map.of(), ENVIRONMENT, InstantSource.system(), List.of(new Acme(), new Acme())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme");
    }

    @Test
    void aConfigurationFileIsFlattened() {
        Map<String, Object> providers = Map.of(
                "acme",
                Map.of("priority", 10, "webhook", Map.of("secrets", List.of("a", "b"))),
                "acme-us.weight",
                2,
                "odd",
                "no account");

        assertThat(AccountSettings.flatten(providers))
                .isEqualTo(Map.of(
                        "acme", Map.of("priority", "10", "webhook.secrets", "a,b"), "acme-us", Map.of("weight", "2")));
    }

    private ProviderAccounts load(Map<String, Map<String, String>> settings) {
        return ProviderAccounts.load(settings, ENVIRONMENT, InstantSource.system(), List.of(new Acme()));
    }

    private final class Acme implements ProviderFactory {

        @Override
        public String adapter() {
            return "acme";
        }

        @Override
        public EsimProvider create(ProviderSettings settings, InstantSource clock) {
            settings.required("secret");
            seen.add(settings);
            return new AcmeProvider(settings.id());
        }
    }

    private final class AcmeProvider implements EsimProvider {

        private final ProviderId id;

        AcmeProvider(ProviderId id) {
            this.id = id;
        }

        @Override
        public ProviderId id() {
            return id;
        }

        @Override
        public ProviderTraits traits() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PlanCatalogue catalogue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Ordering ordering() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.add(id.value());
        }
    }
}
