package io.esimswitchboard.provider.hubby;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import io.esimswitchboard.simulators.HubbySimulator;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class HubbyTopUpsTest {

    private static final Iccid ESIM = new Iccid("8931080000000000000");
    private static final String PLAN = "spec:data-limited:TH:1GB:30";

    @ParameterizedTest
    @ValueSource(strings = {"flat", "nested"})
    void aTopUpIsSoldOnceInEitherReading(String shape) {
        try (HubbySimulator hubby = HubbySimulator.start(0);
                EsimProvider provider = provider(hubby, shape)) {
            hubby.control().set("topup_shape", shape);
            Iccid esim = redeemed(hubby, provider);

            Outcome<ProviderOrderId> placed = topUps(provider).place(Accounts.attempt(PLAN), esim);

            assertThat(placed).isInstanceOf(Done.class);
            assertThat(sold(hubby)).isOne();
            assertThat(topUps(provider).place(Accounts.attempt("id:nothing"), esim))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.reason()).isEqualTo(ProviderError.NOT_FOUND));
            assertThat(topUps(provider).place(Accounts.attempt(PLAN), ESIM)).isInstanceOf(Rejected.class);
            assertThat(sold(hubby)).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({"flat,nested", "nested,flat"})
    void theWrongReadingIsRejectedAndSellsNothing(String ours, String theirs) {
        try (HubbySimulator hubby = HubbySimulator.start(0);
                EsimProvider provider = provider(hubby, ours)) {
            hubby.control().set("topup_shape", theirs);
            Iccid esim = redeemed(hubby, provider);

            assertThat(topUps(provider).place(Accounts.attempt(PLAN), esim)).isInstanceOf(Rejected.class);
            assertThat(sold(hubby)).isZero();
        }
    }

    @Test
    void aLostReplyStaysUnknownAndIsNeverRepeated() {
        try (HubbySimulator hubby = HubbySimulator.start(0);
                EsimProvider provider = provider(hubby, "flat")) {
            Iccid esim = redeemed(hubby, provider);
            hubby.control().arm(Fault.named("lose_reply").on(Operation.TOPUP));

            assertThat(topUps(provider).place(Accounts.attempt(PLAN), esim)).isInstanceOf(Unknown.class);
            assertThat(topUps(provider).settle(Accounts.attempt(PLAN), esim)).isInstanceOf(Unknown.class);
            assertThat(sold(hubby)).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 | {\"success\":true,\"data\":{\"id\":\"t-1\",\"status\":\"COMPLETED\"}} | t-1",
                "200 | {\"success\":true,\"data\":{}}                                      | ref-1",
                "200 | {\"success\":true,\"data\":{\"id\":\"not an id\"}}                  | ref-1"
            })
    void aYesIsDoneWhateverItIsCalled(int status, String body, String id) {
        assertThat(answered(status, body)).isEqualTo(new Done<>(new ProviderOrderId(id)));
    }

    @Test
    void anythingButAYesOrADocumentedNoIsNotDecided() {
        assertThat(answered(201, Accounts.ok("{\"id\":\"t-1\",\"status\":\"PENDING\"}")))
                .isInstanceOf(Accepted.class);
        assertThat(answered(201, Accounts.ok("{\"id\":\"t-1\",\"status\":\"ODD\"}")))
                .isInstanceOf(Unknown.class);
        assertThat(answered(500, "")).isInstanceOf(Unknown.class);
        assertThat(answered(200, "<html>")).isInstanceOf(Unknown.class);
        assertThat(answered(409, Accounts.refused(409))).isInstanceOf(Unknown.class);
        assertThat(answered(401, "")).isInstanceOf(Rejected.class);
    }

    @Test
    void onlyDataLimitedPlansTopUp() {
        try (StubWholesaler hubby = new StubWholesaler();
                EsimProvider provider = Accounts.provider(hubby.base(), Accounts.NOW, "top-ups", "flat")) {
            assertThat(topUps(provider).place(Accounts.attempt("spec:starter:TH:1GB:2"), ESIM))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.reason()).isEqualTo(ProviderError.UNSUPPORTED));
            assertThat(topUps(provider).place(Accounts.attempt("another's"), ESIM))
                    .isInstanceOf(Rejected.class);
            assertThat(hubby.asked()).isEmpty();
        }
    }

    @Test
    void aConnectionThatNeverOpensIsNotDone() {
        StubWholesaler hubby = new StubWholesaler();
        hubby.close();

        try (EsimProvider provider = Accounts.provider(hubby.base(), Accounts.NOW, "top-ups", "flat")) {
            assertThat(topUps(provider).place(Accounts.attempt(PLAN), ESIM)).isInstanceOf(NotDone.class);
        }
    }

    @Test
    void theSwitchMayBeOff() {
        try (StubWholesaler hubby = new StubWholesaler();
                EsimProvider provider = Accounts.provider(hubby.base(), Accounts.NOW, "top-ups", "off")) {
            assertThat(provider.topUps()).isEmpty();
        }
    }

    private static Outcome<ProviderOrderId> answered(int status, String body) {
        try (StubWholesaler hubby = new StubWholesaler().then(status, body);
                EsimProvider provider = Accounts.provider(hubby.base(), Accounts.NOW, "top-ups", "flat")) {
            return topUps(provider).place(Accounts.attempt(PLAN), ESIM);
        }
    }

    private static long sold(HubbySimulator hubby) {
        return hubby.control().sales().stream()
                .filter(unit -> unit.sku().startsWith("topup:"))
                .count();
    }

    private static Iccid redeemed(HubbySimulator hubby, EsimProvider provider) {
        provider.ordering().place(Accounts.attempt());
        return Accounts.redeem(hubby.uri(), "ref-1");
    }

    private static TopUps topUps(EsimProvider provider) {
        return provider.topUps().orElseThrow();
    }

    private static EsimProvider provider(HubbySimulator hubby, String shape) {
        return new HubbyProviderFactory()
                .create(
                        Accounts.settings(
                                hubby.uri(), "top-ups", shape, "portal-url", "https://web.example/?t={redirect_token}"),
                        InstantSource.system());
    }
}
