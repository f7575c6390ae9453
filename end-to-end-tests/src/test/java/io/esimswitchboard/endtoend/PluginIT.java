package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One provider's jar is taken away and another one, which no module knows, is added: settings and jars are all it
/// takes.
@Order(12)
@Tag(Running.OWN_PLATFORM)
final class PluginIT {

    @SuppressWarnings("NullAway.Init")
    private static Running running;

    private final Storefront shop = running.storefront();

    @BeforeAll
    static void start() {
        PlatformOptions options = Running.optionsOnGivenServer("plugin").withoutJar("provider-appid");
        Path plugins = options.layout().plugins();
        ThrowAwayPlugin.build(options.layout().root()).into(plugins);
        running = Running.start(options).selling("destination=TH").selling("destination=AQ");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void thePlugInStandsBesideHubbyAndYoniIsGone() {
        JsonNode providers = running.operator().get("/ops/v1/providers").expecting(200);

        assertThat(providers.findValuesAsText("adapter")).containsExactlyInAnyOrder("hubby", "paper");
    }

    @Test
    void hubbySellsAlone() {
        JsonNode order = shop.buy(Storefront.requirement("TH"));

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(order.at("/lines/0/claims")).hasSize(1);
        assertThat(running.yoni().sold()).isEmpty();
    }

    @Test
    void thePlugInSells() {
        JsonNode order = shop.buy(Storefront.requirement("AQ"));

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(order.at("/lines/0/esims/0/activation_code").asText()).startsWith("LPA:1$paper.example$");
    }

    @Test
    void nobodyAnswersForTheProviderThatIsGone() {
        assertThat(running.intake().post("/webhooks/yoni/whatever", "{}").status())
                .isEqualTo(404);
    }
}
