package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderKey.ByClaim;
import io.esimswitchboard.provider.OrderKey.ByProviderOrder;
import io.esimswitchboard.provider.OrderKey.ByReference;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileState;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.StopReason;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.ProviderOrderId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyWebhooksTest {

    private static final Instant RECEIVED = Instant.parse("2026-07-15T14:30:05Z");
    private static final Instant TOLD = Instant.parse("2026-07-15T14:30:00Z");
    private static final OrderKey OURS = new ByReference(new OrderReference("ref-1"));

    private final HubbyWebhooks webhooks =
            new HubbyWebhooks(HubbyWebhookSettings.of(Accounts.settings(URI.create("http://127.0.0.1:9"))));

    @Test
    void theOldestGenerationIsFlat() {
        String body = "{\"promocode\":\"WSTZXS9HK7\",\"booking_id\":\"ref-1\",\"redeemed_at\":\"2026-07-14\"}";

        assertThat(read(body))
                .isEqualTo(new ClaimRedeemed(OURS, Optional.empty(), Instant.parse("2026-07-14T00:00:00Z")));
        assertThat(read(body.replace("07-14", "07-15"))).isEqualTo(new ClaimRedeemed(OURS, Optional.empty(), RECEIVED));
        assertThat(read(body.replace("2026-07-14", "soon")))
                .isEqualTo(new ClaimRedeemed(OURS, Optional.empty(), RECEIVED));
    }

    @Test
    void anOrderIsNamedByOurReferenceThenByHubbysIdThenByTheCode() {
        assertThat(read("{\"promocode\":\"CODE\",\"booking_id\":\"RKI8w2e09kImpBnJ2iHH\"}"))
                .isEqualTo(new ClaimRedeemed(
                        new ByProviderOrder(new ProviderOrderId("RKI8w2e09kImpBnJ2iHH")), Optional.empty(), RECEIVED));
        assertThat(read("{\"promocode\":\"CODE\",\"booking_id\":null}"))
                .isEqualTo(new ClaimRedeemed(new ByClaim("CODE"), Optional.empty(), RECEIVED));
        assertThat(read("{\"promocode\":\"CODE\",\"booking_id\":\"not one of ours\"}"))
                .isEqualTo(new ClaimRedeemed(new ByClaim("CODE"), Optional.empty(), RECEIVED));
    }

    @Test
    void everyNamedEventHasItsNotice() {
        assertThat(event("package.activated")).isEqualTo(new ServiceActivated(OURS, TOLD));
        assertThat(event("package.usage.50_percent")).isEqualTo(new UsageReached(OURS, 50, TOLD));
        assertThat(event("package.usage.80_percent")).isEqualTo(new UsageReached(OURS, 80, TOLD));
        assertThat(event("package.usage.999_percent")).isEqualTo(new UsageReached(OURS, 100, TOLD));
        assertThat(event("classic_package_queue.claimed"))
                .isEqualTo(new ClaimRedeemed(OURS, Optional.of(new Iccid("8931080000000000000")), TOLD));
        assertThat(event("promocode_redemption"))
                .isEqualTo(new ClaimRedeemed(OURS, Optional.of(new Iccid("8931080000000000000")), TOLD));
    }

    @Test
    void anEventWhoseNameIsNotDocumentedIsReadByItsSetting() {
        var named = new HubbyWebhooks(HubbyWebhookSettings.of(Accounts.settings(
                URI.create("http://127.0.0.1:9"),
                "webhook-events",
                "esim.installed=installed, esim.removed=deleted, package.expired=expired, package.empty=depleted, "
                        + "package.started=activated, package.activated=redeemed")));

        assertThat(event(named, "esim.installed")).isEqualTo(new ProfileMoved(OURS, ProfileState.INSTALLED, TOLD));
        assertThat(event(named, "esim.removed")).isEqualTo(new ProfileMoved(OURS, ProfileState.DELETED, TOLD));
        assertThat(event(named, "package.expired")).isEqualTo(new ServiceStopped(OURS, StopReason.EXPIRED, TOLD));
        assertThat(event(named, "package.empty")).isEqualTo(new ServiceStopped(OURS, StopReason.DEPLETED, TOLD));
        assertThat(event(named, "package.started")).isEqualTo(new ServiceActivated(OURS, TOLD));
        assertThat(event(named, "package.activated")).isInstanceOf(ClaimRedeemed.class);
        assertThat(event(named, "promocode_redemption")).isInstanceOf(ClaimRedeemed.class);
        assertThat(event("esim.installed")).isEqualTo(new Unrecognised("esim.installed", TOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.purchased", "topup.completed", "booking.within_cutoff", "partner.something_new"})
    void anEventThatTellsNothingOfOurOrdersIsKeptByItsWord(String event) {
        assertThat(event(event)).isEqualTo(new Unrecognised(event, TOLD));
    }

    @Test
    void theMiddleGenerationHasNoEventId() {
        String body = "{\"event\":\"package.activated\",\"timestamp\":\"x\",\"data\":{\"booking_id\":\"ref-1\"}}";

        assertThat(read(body)).isEqualTo(new ServiceActivated(OURS, RECEIVED));
        assertThat(key(body)).startsWith("sha256:").isEqualTo(key(body)).isNotEqualTo(key(body + " "));
    }

    @Test
    void theNewestGenerationIsToldApartByItsEventId() {
        String body = "{\"event_id\":\"evt_1\",\"event\":\"package.activated\",\"data\":{}}";

        assertThat(key(body)).isEqualTo("event:evt_1").isEqualTo(key(body + " "));
        assertThat(key("{\"event\":\"package.activated\",\"data\":{\"event_id\":\"evt_1\"}}"))
                .isEqualTo("event:evt_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "7",
                "{}",
                "{\"event\":null}",
                "{\"event\":7,\"data\":[]}",
                "{\"event\":\"package.activated\"}",
                "{\"event\":\"package.activated\",\"data\":\"x\"}",
                "{\"event\":\"package.usage.50_percent\",\"data\":{\"package_id\":\"p\"}}",
                "{\"event\":\"a\",\"event\":\"b\"}"
            })
    void whatWeDoNotKnowIsUnrecognised(String body) {
        assertThat(read(body)).isInstanceOf(Unrecognised.class);
        assertThat(key(body)).matches("[\\x21-\\x7e]{1,190}");
    }

    @Test
    void aLongWordIsCut() {
        assertThat(event("x".repeat(500)))
                .isInstanceOfSatisfying(
                        Unrecognised.class, notice -> assertThat(notice.event()).hasSize(100));
    }

    private ProviderNotice event(String event) {
        return event(webhooks, event);
    }

    private static ProviderNotice event(HubbyWebhooks webhooks, String event) {
        return read(
                webhooks,
                "{\"event_id\":\"evt_1\",\"event\":\"" + event + "\",\"timestamp\":\"2026-07-15T14:30:00.000Z\","
                        + "\"data\":{\"booking_id\":\"ref-1\",\"esim_iccid\":\"8931080000000000000\"}}");
    }

    private ProviderNotice read(String body) {
        return read(webhooks, body);
    }

    private static ProviderNotice read(HubbyWebhooks webhooks, String body) {
        return webhooks.read(body.getBytes(UTF_8), RECEIVED).getFirst();
    }

    private String key(String body) {
        return webhooks.dedupKey(body.getBytes(UTF_8));
    }
}
