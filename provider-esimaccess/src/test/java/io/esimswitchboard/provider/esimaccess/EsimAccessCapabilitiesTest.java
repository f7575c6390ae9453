package io.esimswitchboard.provider.esimaccess;

import static io.esimswitchboard.provider.esimaccess.Accounts.ESIM;
import static io.esimswitchboard.provider.esimaccess.Accounts.ICCID;
import static io.esimswitchboard.provider.esimaccess.Accounts.NOW;
import static io.esimswitchboard.provider.esimaccess.Accounts.NUMBER;
import static io.esimswitchboard.provider.esimaccess.Accounts.attempt;
import static io.esimswitchboard.provider.esimaccess.Accounts.esims;
import static io.esimswitchboard.provider.esimaccess.Accounts.failed;
import static io.esimswitchboard.provider.esimaccess.Accounts.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cancelling, topping up, usage and balance.
final class EsimAccessCapabilitiesTest {

    private static final String CANCELLED = ESIM.replace("\"GOT_RESOURCE\"", "\"CANCEL\"");
    private static final String TOPPED_UP = ESIM.replace(
            "\"packageList\":[", "\"packageList\":[{\"packageCode\":\"TOPUP_SIM0001\",\"transactionId\":\"ref-9\"},");

    private final StubWholesaler wholesaler = new StubWholesaler();

    @AfterEach
    void stop() {
        wholesaler.close();
    }

    @Test
    void cancellingLooksTheEsimUpAndNamesItByItsNumber() {
        wholesaler.then(200, esims(ESIM)).then(200, ok("{}"));

        assertThat(cancel()).isEqualTo(new Done<>(NUMBER));
        assertThat(wholesaler.asked().getLast().target()).isEqualTo("/api/v1/open/esim/cancel");
        assertThat(wholesaler.asked().getLast().body()).isEqualTo("{\"esimTranNo\":\"26033119290005\"}");
    }

    @Test
    void whatIsCancelledAlreadyIsDone() {
        wholesaler.then(200, esims(CANCELLED));

        assertThat(cancel()).isEqualTo(new Done<>(NUMBER));
        assertThat(wholesaler.asked()).hasSize(1);
    }

    @Test
    void aRefusalIsDoneWhenAnEarlierCallCancelled() {
        wholesaler.then(200, esims(ESIM)).then(200, failed("200002")).then(200, esims(CANCELLED));

        assertThat(cancel()).isEqualTo(new Done<>(NUMBER));
    }

    @Test
    void anEsimInUseIsNotCancelled() {
        wholesaler.then(200, esims(ESIM)).then(200, failed("200002")).then(200, esims(ESIM));

        assertThat(cancel()).isInstanceOf(Rejected.class);
    }

    @Test
    void aCancellationThatMayHaveArrivedIsUnknown() {
        wholesaler.then(200, esims(ESIM)).then(500, "");
        assertThat(cancel()).isInstanceOf(Unknown.class);

        wholesaler.then(200, esims());
        assertThat(cancel()).isInstanceOf(Unknown.class);

        wholesaler.close();
        assertThat(cancel()).isInstanceOf(NotDone.class);
    }

    @Test
    void aTopUpNamesTheEsimByItsNumberAndThePlanByItsTopUpCode() {
        wholesaler.then(200, esims(ESIM)).then(200, ok("{\"transactionId\":\"another\"}"));

        assertThat(topUp()).isEqualTo(new Done<>(new ProviderOrderId("ref-9")));
        assertThat(wholesaler.asked().getLast().body())
                .isEqualTo("{\"esimTranNo\":\"26033119290005\",\"packageCode\":\"TOPUP_SIM0001\","
                        + "\"transactionId\":\"ref-9\"}");
    }

    @Test
    void aTopUpWhoseEsimIsNotFoundWasNeverSent() {
        wholesaler.then(200, esims()).then(500, "");

        assertThat(topUp()).isInstanceOf(NotDone.class);
        assertThat(topUp()).isInstanceOf(NotDone.class);
    }

    @Test
    void aTopUpThatIsRefusedWasNotDone() {
        wholesaler.then(200, esims(ESIM)).then(200, failed("200007"));
        assertThat(topUp()).isInstanceOf(Rejected.class);

        wholesaler.then(200, esims(ESIM)).then(200, failed("900001"));
        assertThat(topUp()).isInstanceOf(NotDone.class);
    }

    @Test
    void aTopUpWithoutAnAnswerIsSettledByItsEsimsPackagesAndNeverSentAgain() {
        wholesaler.then(200, esims(ESIM)).then(500, "");
        assertThat(topUp()).isInstanceOf(Unknown.class);

        wholesaler.then(200, esims(TOPPED_UP)).then(200, esims(ESIM));
        assertThat(settleTopUp(NOW.plusSeconds(61))).isInstanceOf(Done.class);
        assertThat(settleTopUp(NOW.plusSeconds(61))).isInstanceOf(Unknown.class);
        assertThat(wholesaler.asked())
                .filteredOn(asked -> asked.target().endsWith("/esim/topup"))
                .hasSize(1);
    }

    @Test
    void aTopUpThatIsNotListedIsProvedAbsentWhereTheSettingsSaySo() {
        wholesaler.then(200, esims(ESIM)).then(200, esims(ESIM));

        assertThat(settleTopUp(NOW.plusSeconds(59), "top-ups-listed", "true")).isInstanceOf(Unknown.class);
        assertThat(settleTopUp(NOW.plusSeconds(61), "top-ups-listed", "true")).isInstanceOf(NotDone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"esimTranNo\":\"26033119290005\",\"dataUsage\":5,\"totalData\":100,\"lastUpdateTime\":\"2025-03-19T18:00:00+0000\"}]",
                "{\"esimUsageList\":[{\"esimTranNo\":\"26033119290005\",\"dataUsage\":5,\"totalData\":100,\"lastUpdateTime\":\"2025-03-19T18:00:00Z\"}]}"
            })
    void usageIsReadInBothShapes(String obj) {
        wholesaler.then(200, esims(ESIM)).then(200, ok(obj));

        assertThat(usage())
                .isEqualTo(new Known<>(
                        new Usage(Optional.of(new DataVolume(100)), 5, Instant.parse("2025-03-19T18:00:00Z"))));
    }

    @Test
    void usageThatIsNotUnderstoodIsUnavailable() {
        wholesaler.then(200, esims(ESIM)).then(200, ok("[]"));
        assertThat(usage()).isInstanceOf(Unavailable.class);

        wholesaler.then(200, esims(ESIM)).then(200, ok("[{\"esimTranNo\":\"26033119290005\",\"dataUsage\":-1}]"));
        assertThat(usage()).isInstanceOf(Unavailable.class);

        wholesaler.then(200, esims(ESIM.replace(ICCID, "8910300000044404758")));
        assertThat(usage()).isInstanceOf(Unavailable.class);

        wholesaler.then(503, "");
        assertThat(usage()).isInstanceOf(Unavailable.class);
    }

    @Test
    void theBalanceIsInTenThousandths() {
        wholesaler.then(200, ok("{\"balance\":491400}")).then(200, ok("{\"balance\":-5}"));

        assertThat(balance()).isEqualTo(new Known<>(Money.of("49.14", "USD")));
        assertThat(balance()).isEqualTo(new Known<>(Money.of("-0.0005", "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"balance\":\"much\"}", "{\"balance\":0.5}", "{\"balance\":1e30}", "null"})
    void aBalanceThatIsNoAmountIsUnavailable(String obj) {
        wholesaler.then(200, ok(obj));

        assertThat(balance()).isInstanceOf(Unavailable.class);
    }

    private Outcome<ProviderOrderId> cancel() {
        return asked(provider -> provider.cancellations().orElseThrow().cancel(NUMBER));
    }

    private Outcome<ProviderOrderId> topUp() {
        return asked(provider ->
                provider.topUps().orElseThrow().place(attempt("ref-9", Optional.empty()), new Iccid(ICCID)));
    }

    private Outcome<ProviderOrderId> settleTopUp(Instant now, String... more) {
        try (EsimProvider provider = Accounts.provider(wholesaler.base(), now, more)) {
            return provider.topUps().orElseThrow().settle(attempt("ref-9", Optional.empty()), new Iccid(ICCID));
        }
    }

    private Object balance() {
        return asked(provider -> provider.accountBalance().orElseThrow().fetchBalance());
    }

    private Object usage() {
        return asked(provider -> provider.usageReports().orElseThrow().fetchUsage(NUMBER, new Iccid(ICCID)));
    }

    private <T> T asked(Function<EsimProvider, T> question) {
        try (EsimProvider provider = Accounts.provider(wholesaler.base(), NOW)) {
            return question.apply(provider);
        }
    }
}
