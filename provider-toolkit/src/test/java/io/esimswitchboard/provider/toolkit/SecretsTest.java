package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {

    @Test
    void theHmacIsThatOfRfc4231() {
        String hmac = HmacSha256.hex(new Secret("Jefe"), "what do ya want for nothing?");

        assertThat(hmac).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(HmacSha256.hex(
                        new Secret("Jefe"), "what do ya ".getBytes(UTF_8), "want for nothing?".getBytes(UTF_8)))
                .isEqualTo(hmac);
    }

    @Test
    void comparisonSeesEveryDifference() {
        assertThat(HmacSha256.same("abc", "abc")).isTrue();
        assertThat(HmacSha256.same("abc", "abd")).isFalse();
        assertThat(HmacSha256.same("abc", "ABC")).isFalse();
        assertThat(HmacSha256.same("abc", "ab")).isFalse();
        assertThat(HmacSha256.same("abc", "")).isFalse();
    }

    @Test
    void noSecretShowsInAnyToString() {
        ProviderRequest request =
                ProviderRequest.post("/claims/canary", Map.of("x-api-key", "canary"), "canary".getBytes(UTF_8));

        assertThat(new Secret("canary").toString()).doesNotContain("canary");
        assertThat(request.toString()).doesNotContain("canary");
        assertThat(new ExchangeResult.Replied(200, _ -> Optional.empty(), "canary".getBytes(UTF_8)).toString())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/a b", "/a\r\nx: y", "/a#b", "/\u00e4", "/a|b", "/%zz", "http://elsewhere/"})
    void aTargetThatWouldNotBeSentAsItStandsIsRefused(String target) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProviderRequest.get(target, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Place", "place-order", "order/7", "order7"})
    void anOperationThatIsNoFixedWordIsRefused(String name) {
        ProviderRequest request = ProviderRequest.get("/", Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> request.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/canary 200 OK\r\n\r\n", "canary\r\n\r\n", "HTTP/1.1 canary OK\r\n\r\n"})
    void whatAWholesalerSaysInsteadOfHttpIsNotQuoted(String gibberish) throws IOException {
        try (RawServer server = RawServer.answering(gibberish);
                ProviderHttp http =
                        new ProviderHttp(new HttpSettings(server.base(), Duration.ofSeconds(2), new Pace(9, 9)))) {
            assertThat(http.send(ProviderRequest.get("/", Map.of())))
                    .isInstanceOfSatisfying(
                            ExchangeResult.MaybeSent.class,
                            lost -> assertThat(lost.reason()).doesNotContain("canary"));
        }
    }

    @Test
    void aWholesalersWordsFitOnOneLine() {
        assertThat(PlainText.oneLine("a\r\nb\u202ec\u0000")).isEqualTo("a??b?c?");
        assertThat(PlainText.oneLine("\ud83d\ude00".repeat(3), 5)).isEqualTo("\ud83d\ude00\ud83d\ude00");
    }
}
