package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Verified;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import io.esimswitchboard.simulators.HubbySimulator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both readings of what Hubby's contract leaves open, against the simulator.
@Timeout(30)
final class HubbyDoubtsTest {

    private final HubbySimulator hubby = HubbySimulator.start(0);

    @AfterEach
    void stop() {
        hubby.close();
    }

    @ParameterizedTest
    @CsvSource({
        "booking_shape,array",
        "booking_shape,bare",
        "promo_names,code",
        "claim_url,free-esim",
        "claim_url,app",
        "communication_options,required",
        "destination_words,codes",
        "duplicate_reference,reject",
        "error_details,first",
        "clock_window,400m",
        "create_status,200",
        "list_shape,object",
        "destination_display,name",
        "deleted_booking,gone"
    })
    void aBookingIsMadeAndFoundInEitherReading(String setting, String value) {
        hubby.control().set(setting, value);

        try (EsimProvider provider = provider()) {
            Outcome<EsimOrder> placed = provider.ordering().place(attempt("id:hubby-th-1gb-30d"));

            assertThat(placed).isInstanceOf(Done.class);
            assertThat(provider.ordering().settle(attempt("id:hubby-th-1gb-30d")))
                    .isEqualTo(placed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "required_fields,many,spec:starter:*:500MB:2",
        "starter_destination,required,spec:starter:*:500MB:2",
        "time_limited,refused,spec:time-limited:TH:1GB:7",
        "unknown_country_status,404,spec:data-limited:AQ:1GB:7",
        "unknown_country_status,400,spec:data-limited:AQ:1GB:7",
        "error_details,first,spec:data-limited:TH:1GB:9999"
    })
    void whatOneReadingRefusesIsRejectedAndNothingIsSold(String setting, String value, String plan) {
        hubby.control().set(setting, value);

        try (EsimProvider provider = provider()) {
            Outcome<EsimOrder> placed = provider.ordering().place(attempt(plan));

            if (placed instanceof Done) {
                assertThat(plan).contains("AQ");
            } else {
                assertThat(placed).isInstanceOf(Rejected.class);
                assertThat(hubby.control().sales()).isEmpty();
            }
        }
    }

    @Test
    void aTravellerWithANameSatisfiesTheStricterReading() {
        hubby.control().set("required_fields", "many");
        Attempt plain = attempt("spec:starter:*:500MB:2");
        Traveller ada = new Traveller(Optional.empty(), Optional.of("Ada"), Optional.of("Lovelace"), Optional.empty());

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering()
                            .place(new Attempt(
                                    plain.reference(),
                                    plain.plan(),
                                    ada,
                                    plain.trip(),
                                    plain.sentAt(),
                                    Optional.empty())))
                    .isInstanceOf(Done.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"classic,beside", "classic,inside", "universal,beside", "universal,inside"})
    void aPackageThatWaitsInAQueueIsAClaimInThePortal(String type, String shape) {
        hubby.control().set("queue_shape", shape);

        try (EsimProvider provider =
                provider("portal-url", "https://web.example/open?token={redirect_token}", "esim-type", type)) {
            Outcome<EsimOrder> placed = provider.ordering().place(attempt("id:hubby-th-1gb-30d"));

            assertThat(done(placed).deliverables())
                    .singleElement()
                    .isInstanceOfSatisfying(Deliverable.Claim.class, claim -> {
                        assertThat(claim.claimUrl()).isEqualTo(new ClaimUrl("https://web.example/open"));
                        assertThat(claim.providerKey()).isEqualTo(claim.code());
                    });
            assertThat(provider.ordering().settle(attempt("id:hubby-th-1gb-30d")))
                    .isEqualTo(placed);
        }
    }

    @Test
    void theNextKeyIsTakenWhenHubbyChangesIt() {
        hubby.control().set("api_keys", "next");

        try (EsimProvider old = provider();
                EsimProvider next = provider("public-key", "hubby-next-key", "secret", "hubby-next-secret")) {
            assertThat(old.ordering().place(attempt("spec:starter:*:500MB:2"))).isInstanceOf(Rejected.class);
            assertThat(next.ordering().place(attempt("spec:starter:*:500MB:2"))).isInstanceOf(Done.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec:starter:*:500MB:2",
                "spec:time-limited:TH:1GB:7",
                "spec:starter:TH:500MB:2",
                "spec:data-limited:JP+TH:1GB:30",
                "spec:unlimited:TH:unlimited:7"
            })
    void everyKindOfSpecificationIsSold(String plan) {
        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt(plan))).isInstanceOf(Done.class);
        }
    }

    @Test
    void aBookingThatIsPendingIsAcceptedAndThenDone() {
        hubby.control().set("order_delay", "1h");

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt("spec:starter:*:500MB:2")))
                    .isInstanceOf(Accepted.class);

            hubby.control().set("order_delay", "0ms");
            assertThat(provider.ordering().settle(attempt("spec:starter:*:500MB:2")))
                    .isInstanceOf(Done.class);
        }
    }

    @Test
    void theHostWithoutPrefixTakesTheShorterSignature() {
        hubby.control().set("signed_prefix", "");

        try (EsimProvider provider = provider("url", hubby.uri() + "/api", "signed-prefix", "/")) {
            assertThat(provider.ordering().place(attempt("spec:starter:*:500MB:2")))
                    .isInstanceOf(Done.class);
            assertThat(provider.ordering().settle(attempt("spec:starter:*:500MB:2")))
                    .isInstanceOf(Done.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"cancelled,400", "gone,400", "cancelled,404", "gone,409"})
    void cancellingTwiceIsDoneAndALockedBookingIsRefused(String deleted, String locked) {
        hubby.control().set("deleted_booking", deleted);
        hubby.control().set("locked_cancel_status", locked);

        try (EsimProvider silent = provider();
                EsimProvider writing = provider("send-messages", "true")) {
            EsimOrder free = done(silent.ordering().place(attempt("spec:starter:*:500MB:2")));
            EsimOrder sent = done(writing.ordering().place(attempt("spec:starter:*:500MB:2")));

            assertThat(silent.cancellations().orElseThrow().cancel(free.id())).isEqualTo(new Done<>(free.id()));
            assertThat(silent.cancellations().orElseThrow().cancel(free.id())).isEqualTo(new Done<>(free.id()));
            assertThat(silent.cancellations().orElseThrow().cancel(sent.id())).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "webhook_timestamp,milliseconds",
        "webhook_timestamp,seconds",
        "webhook_signatures,2",
        "webhook_key,rotating",
        "webhook_key,next",
        "event_id_in,data"
    })
    void aSignedWebhookIsVerifiedInEitherReading(String setting, String value) {
        hubby.control().set(setting, value);
        InboundWebhooks webhooks =
                webhooks("webhook-secrets", "hubby-demo-next-webhook-secret, hubby-demo-webhook-secret");

        RawWebhook webhook = announced("package.activated");

        assertThat(webhooks.verify(webhook)).isEqualTo(new Verified());
        assertThat(webhooks.read(webhook.body(), webhook.receivedAt()).getFirst())
                .isInstanceOfSatisfying(
                        ServiceActivated.class,
                        notice -> assertThat(notice.order())
                                .isEqualTo(new OrderKey.ByReference(new OrderReference("ref-1"))));
        assertThat(webhooks.dedupKey(webhook.body())).startsWith("event:evt_");
    }

    @Test
    void theHeadersOfAWebhookMayHaveOtherNames() {
        hubby.control().set("webhook_timestamp_header", "x-sent-at");
        hubby.control().set("webhook_auth_header", "authorization");
        hubby.control().set("webhook_auth_prefix", "Bearer ");

        RawWebhook webhook = announced("package.activated");

        assertThat(webhooks("webhook-secrets", "hubby-demo-webhook-secret", "webhook-timestamp-header", "x-sent-at")
                        .verify(webhook))
                .isEqualTo(new Verified());
        assertThat(webhooks("webhook-api-key", "Bearer hubby-demo-key", "webhook-api-key-header", "authorization")
                        .verify(webhook))
                .isEqualTo(new Verified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void theOlderGenerationsAreVerifiedByTheirKeyAlone(String generation) {
        hubby.control().set("webhook_generation", generation);

        RawWebhook webhook = announced("promocode_redemption");

        assertThat(webhooks("webhook-api-key", "hubby-demo-key").verify(webhook))
                .isEqualTo(new Verified());
        assertThat(webhooks("webhook-api-key", "another").verify(webhook)).isInstanceOf(Forged.class);
        assertThat(webhooks("webhook-secrets", "hubby-demo-webhook-secret").verify(webhook))
                .isInstanceOf(Forged.class);
        assertThat(webhooks().read(webhook.body(), webhook.receivedAt()).getFirst())
                .isInstanceOf(ClaimRedeemed.class);
    }

    @Test
    void aWebhookMayNameHubbysOwnId() {
        hubby.control().set("webhook_booking_id", "hubby");

        RawWebhook webhook = announced("package.activated");

        assertThat(webhooks().read(webhook.body(), webhook.receivedAt()).getFirst())
                .isInstanceOfSatisfying(
                        ServiceActivated.class,
                        notice -> assertThat(notice.order()).isInstanceOf(OrderKey.ByProviderOrder.class));
    }

    /// Books, has the event announced and answers the call that came.
    private RawWebhook announced(String event) {
        try (EsimProvider provider = provider();
                StubWholesaler receiver = new StubWholesaler().then(200, "")) {
            hubby.control().set("webhook_url", receiver.base() + "/hook");
            EsimOrder order = done(provider.ordering().place(attempt("spec:starter:*:500MB:2")));
            hubby.control().sendWebhook(order.id().value(), event, JsonNodeFactory.instance.objectNode());
            while (receiver.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            StubWholesaler.Asked asked = receiver.asked().getFirst();
            return new RawWebhook(asked.headers(), asked.body().getBytes(UTF_8), Instant.now());
        }
    }

    private InboundWebhooks webhooks(String... settings) {
        return new HubbyWebhooks(HubbyWebhookSettings.of(Accounts.settings(hubby.uri(), settings)));
    }

    private EsimProvider provider(String... settings) {
        return new HubbyProviderFactory().create(Accounts.settings(hubby.uri(), settings), InstantSource.system());
    }

    private static EsimOrder done(Outcome<EsimOrder> outcome) {
        if (outcome instanceof Done<EsimOrder>(var order)) {
            return order;
        }
        throw new AssertionError(outcome.toString());
    }

    private static Attempt attempt(String plan) {
        return new Attempt(
                new OrderReference("ref-1"),
                new PlanId(plan),
                Traveller.UNNAMED,
                Trip.UNDATED,
                Instant.now(),
                Optional.empty());
    }
}
