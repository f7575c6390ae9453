package io.esimswitchboard.provider.appid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.OrderKey.ByProviderOrder;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppIdWebhooksTest {

    private static final String COMPLETED = """
            {"orderNo":"202603251623","currency":"2","iccid":"8910300000012345678","lpa":"LPA:1$smdp.example.com$M",
             "packageCode":"YN1","packageName":"Japan","price":"0.5","result":"COMPLETED"}""";

    private final AppIdWebhooks webhooks = new AppIdWebhooks(Optional.of(new Secret("token-123")));

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "FAILED"})
    void aResultMovesItsOrderAndSaysNoMore(String result) {
        assertThat(read(COMPLETED.replace("COMPLETED", result)))
                .isEqualTo(new OrderMoved(new ByProviderOrder(new ProviderOrderId("202603251623")), Accounts.NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"orderNo\":\"1\"}",
                "{\"orderNo\":\"1\",\"result\":\"REFUNDED\"}",
                "{\"orderNo\":\"a b\",\"result\":\"COMPLETED\"}",
                "{\"orderNo\":{},\"result\":[]}",
                "{\"orderNo\":\"1\",\"orderNo\":\"2\",\"result\":\"COMPLETED\"}"
            })
    void whatWeDoNotKnowIsUnrecognised(String body) {
        assertThat(read(body)).isInstanceOf(Unrecognised.class);
        assertThat(webhooks.dedupKey(body.getBytes(UTF_8))).matches("[\\x21-\\x7e]{1,190}");
    }

    @Test
    void aCopyHasTheSameKeyAndAnotherResultAnother() {
        String key = webhooks.dedupKey(COMPLETED.getBytes(UTF_8));

        assertThat(key).isEqualTo("202603251623:COMPLETED");
        assertThat(webhooks.dedupKey(COMPLETED.replace("COMPLETED", "FAILED").getBytes(UTF_8)))
                .isNotEqualTo(key);
    }

    @Test
    void nothingIsEverVerified() {
        RawWebhook webhook = new RawWebhook(Map.of(), COMPLETED.getBytes(UTF_8), Instant.EPOCH);

        assertThat(webhooks.verify(webhook)).isEqualTo(new Verification.Unsigned());
        assertThat(webhooks.pathToken()).contains("token-123");
    }

    private ProviderNotice read(String body) {
        return webhooks.read(body.getBytes(UTF_8), Accounts.NOW).getFirst();
    }
}
