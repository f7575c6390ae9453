package io.esimswitchboard.provider.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What the tables under `vectors` say. The kit proves the rules; they prove the words.
final class TemplateVectorsTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_704_067_200_000L);

    @Test
    void theAdapterIsFoundByItsName() {
        assertThat(ServiceLoader.load(ProviderFactory.class))
                .extracting(ProviderFactory::adapter)
                .containsExactly("template");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/template-request.csv", numLinesToSkip = 1)
    void theSignatureEqualsTheVector(
            String name, long timestamp, String method, String target, String body, String signature) {
        TemplateConfig config = TemplateConfig.of(settings(URI.create("http://127.0.0.1:9")));
        TemplateSigner signer = new TemplateSigner(config, () -> Instant.ofEpochMilli(timestamp));

        assertThat(signer.headers(method, target, body.getBytes(UTF_8)))
                .as(name)
                .containsEntry("X-Signature", signature);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/template-order-answers.csv", useHeadersInDisplayName = true)
    void everyAnswerToAnOrderHasItsOutcome(int status, @Nullable String body, String outcome, @Nullable String reason) {
        try (StubWholesaler wholesaler = new StubWholesaler().then(status, body == null ? "" : body);
                EsimProvider provider = new TemplateProviderFactory().create(settings(wholesaler.base()), () -> NOW)) {
            Outcome<EsimOrder> placed = provider.ordering().place(attempt());

            assertThat(placed.getClass().getSimpleName()).isEqualTo(outcome);
            if (placed instanceof Rejected<EsimOrder>(var error, var _, var _)) {
                assertThat(error).isEqualTo(ProviderError.valueOf(String.valueOf(reason)));
            }
        }
    }

    private static Attempt attempt() {
        return new Attempt(
                new OrderReference("ref-1"),
                new PlanId("TH-1GB-7D"),
                Traveller.UNNAMED,
                Trip.UNDATED,
                NOW,
                Optional.empty());
    }

    private static ProviderSettings settings(URI base) {
        return new ProviderSettings(
                new ProviderId("template"),
                Map.of(
                        "url", base.toString(),
                        "key", "demo-key",
                        "secret", "demo-secret",
                        "webhook-secret", "demo-webhook-secret"));
    }
}
