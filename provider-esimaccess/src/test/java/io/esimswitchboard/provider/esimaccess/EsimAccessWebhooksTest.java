package io.esimswitchboard.provider.esimaccess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.OrderKey.ByProviderOrder;
import io.esimswitchboard.provider.OrderKey.ByReference;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileState;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.StopReason;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EsimAccessWebhooksTest {

    private static final Instant AT = Instant.parse("2025-08-09T00:23:45Z");
    private static final ByProviderOrder ORDER = new ByProviderOrder(new ProviderOrderId("B25080823490018"));

    private final EsimAccessWebhooks webhooks = new EsimAccessWebhooks(Optional.of(new Secret("token-123")));

    @Test
    void anOrderThatIsReadyMovesItByOurReferenceWhereThatComesAlong() {
        assertThat(read("""
                {"notifyType":"ORDER_STATUS","content":{"orderNo":"B25080823490018","orderStatus":"GOT_RESOURCE"}}""")).isEqualTo(new OrderMoved(ORDER, Accounts.NOW));
        assertThat(read("""
                {"notifyType":"ORDER_STATUS","content":{"orderNo":"B1","transactionId":"ref-1"}}""")).isEqualTo(new OrderMoved(new ByReference(new OrderReference("ref-1")), Accounts.NOW));
    }

    @Test
    void anEsimThatIsThereMovesTheOrder() {
        assertThat(read(esimStatus("GOT_RESOURCE"))).isEqualTo(new OrderMoved(ORDER, AT));
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, CANCELLED", "REVOKED, REVOKED"})
    void anEsimThatIsTakenBackMovesTheOrderAndEndsTheService(String status, StopReason reason) {
        assertThat(webhooks.read(bytes(esimStatus(status)), Accounts.NOW))
                .containsExactly(new OrderMoved(ORDER, AT), new ServiceStopped(ORDER, reason, AT));
    }

    @ParameterizedTest
    @CsvSource({"USED_UP, DEPLETED", "USED_EXPIRED, EXPIRED", "UNUSED_EXPIRED, EXPIRED", "SUSPENDED, SUSPENDED"})
    void anEsimWhoseServiceEndsSaysWhy(String status, StopReason reason) {
        assertThat(read(esimStatus(status))).isEqualTo(new ServiceStopped(ORDER, reason, AT));
    }

    @ParameterizedTest
    @CsvSource({
        "DOWNLOAD, DOWNLOADED",
        "INSTALLATION, INSTALLED",
        "ENABLED, ENABLED",
        "DISABLED, DISABLED",
        "DELETED, DELETED"
    })
    void aProfileIsFollowedOnItsDevice(String status, ProfileState state) {
        String event = esimStatus("IN_USE").replace("ESIM_STATUS", "SMDP_EVENT").replace("RELEASED", status);

        assertThat(read(event)).isEqualTo(new ProfileMoved(ORDER, state, AT));
    }

    @Test
    void anEsimInUseIsActive() {
        assertThat(read(esimStatus("IN_USE"))).isEqualTo(new ServiceActivated(ORDER, AT));
    }

    @ParameterizedTest
    @CsvSource({"53687091200,48335585458,90", "100,0,0", "100,250,100", "3,1,33"})
    void usageIsAPercentageOfTheVolume(long total, long used, int percent) {
        assertThat(read("""
                {"notifyType":"DATA_USAGE","eventGenerateTime":"2025-08-09T00:23:45+0000","content":
                 {"orderNo":"B25080823490018","totalVolume":%d,"orderUsage":%d,"remainThreshold":0.1}}""".formatted(total, used))).isEqualTo(new UsageReached(ORDER, percent, AT));
    }

    @Test
    void theTestCallSaysNothing() {
        assertThat(webhooks.read(bytes("""
                        {"notifyType":"CHECK_HEALTH","content":{"orderNo":"1234567890","orderStatus":"Test"}}"""), AT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"notifyType\":\"ORDER_STATUS\"}",
                "{\"notifyType\":\"ORDER_STATUS\",\"content\":{\"orderNo\":\"a b\"}}",
                "{\"notifyType\":\"DATA_USAGE\",\"content\":{\"orderNo\":\"B1\",\"totalVolume\":0,\"orderUsage\":1}}",
                "{\"notifyType\":\"ESIM_STATUS\",\"content\":{\"orderNo\":\"B1\",\"esimStatus\":\"NEW\"}}",
                "{\"notifyType\":\"ESIM_STATUS\",\"content\":{\"esimStatus\":\"USED_EXPIRED\"}}",
                "{\"notifyType\":\"SMDP_EVENT\",\"content\":{\"orderNo\":\"B1\",\"smdpStatus\":\"RELEASED\"}}",
                "{\"notifyType\":\"SMDP_EVENT\",\"content\":{\"smdpStatus\":\"DOWNLOAD\"}}",
                "{\"notifyType\":\"VALIDITY_USAGE\",\"content\":{\"orderNo\":\"B1\"}}",
                "{\"notifyType\":\"SOMETHING_NEW\",\"eventGenerateTime\":\"yesterday\"}",
                "{\"notifyType\":\"ORDER_STATUS\",\"notifyType\":\"CHECK_HEALTH\"}"
            })
    void whatWeDoNotKnowIsUnrecognised(String body) {
        assertThat(read(body)).isInstanceOf(Unrecognised.class);
        assertThat(webhooks.dedupKey(bytes(body))).matches("[\\x21-\\x7e]{1,190}");
    }

    @Test
    void aCopyHasTheSameKeyAndAnotherEventAnother() {
        String with = esimStatus("IN_USE");

        assertThat(webhooks.dedupKey(bytes(with))).isEqualTo("notify:4038b3dfb1b050bf");
        assertThat(webhooks.dedupKey(bytes("{}")))
                .isEqualTo(webhooks.dedupKey(bytes("{}")))
                .startsWith("sha256:");
        assertThat(webhooks.dedupKey(bytes("{} "))).isNotEqualTo(webhooks.dedupKey(bytes("{}")));
    }

    @Test
    void nothingIsEverVerified() {
        RawWebhook webhook = new RawWebhook(Map.of(), bytes(esimStatus("IN_USE")), Instant.EPOCH);

        assertThat(webhooks.verify(webhook)).isEqualTo(new Verification.Unsigned());
        assertThat(webhooks.pathToken()).contains("token-123");
    }

    private static String esimStatus(String status) {
        return """
                {"notifyType":"ESIM_STATUS","eventGenerateTime":"2025-08-09T00:23:45Z","notifyId":"4038b3dfb1b050bf",
                 "content":{"orderNo":"B25080823490018","transactionId":"e23111e4d07746889c7bce41cf3f1b16",
                 "iccid":"89852000263413436720","esimStatus":"%s","smdpStatus":"RELEASED"}}""".formatted(status);
    }

    private ProviderNotice read(String body) {
        List<ProviderNotice> notices = webhooks.read(bytes(body), Accounts.NOW);
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }
}
