package io.esimswitchboard.provider.appid;

import static io.esimswitchboard.provider.appid.Accounts.NOW;
import static io.esimswitchboard.provider.appid.Accounts.NUMBER;
import static io.esimswitchboard.provider.appid.Accounts.attempt;
import static io.esimswitchboard.provider.appid.Accounts.failed;
import static io.esimswitchboard.provider.appid.Accounts.numbered;
import static io.esimswitchboard.provider.appid.Accounts.ok;
import static io.esimswitchboard.provider.appid.Accounts.provider;
import static io.esimswitchboard.provider.appid.Accounts.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppIdOrderingTest {

    private static final String TAKEN = ok("{\"orderNo\":\"20260325162390116407\"}");
    private static final String COMPLETED = "{\"orderNo\":\"20260325162390116407\",\"result\":\"COMPLETED\","
            + "\"iccid\":\"8910300000012345678\",\"lpa\":\"LPA:1$smdp.example.com$M\"}";

    private final StubWholesaler yoni = new StubWholesaler();

    @AfterEach
    void stop() {
        yoni.close();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/vectors/appid-order-codes.csv",
            useHeadersInDisplayName = true,
            maxCharsPerColumn = 9999)
    void everyAnswerToAnOrderHasItsOutcome(int status, @Nullable String body, String outcome, @Nullable String reason) {
        yoni.then(status, body == null ? "" : body);

        Outcome<EsimOrder> placed = place(attempt());

        assertThat(placed.getClass().getSimpleName()).isEqualTo(outcome);
        if (placed instanceof Rejected<EsimOrder>(var error, var _, var _)) {
            assertThat(error).isEqualTo(ProviderError.valueOf(String.valueOf(reason)));
        }
        assertThat(yoni.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/appid-order-records.csv", useHeadersInDisplayName = true)
    void everyRecordOfTheOrderPageHasItsOutcome(String record, String outcome, @Nullable String detail) {
        yoni.then(200, records(record));

        Outcome<EsimOrder> settled = settle(numbered(), NOW);

        assertThat(settled.getClass().getSimpleName()).isEqualTo(outcome);
        if (settled instanceof Done<EsimOrder>(var order)) {
            assertThat(order.charged().map(Object::toString)).isEqualTo(Optional.ofNullable(detail));
        }
        if (settled instanceof Rejected<EsimOrder>(var error, var _, var _)) {
            assertThat(error.anotherProviderMayAccept()).isTrue();
        }
    }

    @Test
    void anOrderCarriesPackageAndKeyAndASignatureOfItsPath() {
        yoni.then(200, TAKEN);

        assertThat(place(attempt())).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2)));

        StubWholesaler.Asked asked = yoni.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target()).isEqualTo("/v1/order/e-sim");
        assertThat(asked.body()).isEqualTo("{\"packageCode\":\"YN1\"}");
        assertThat(asked.headers().getFirst("idempotentKey")).isEqualTo("ref-1");
        assertThat(asked.headers().getFirst("sign"))
                .isEqualTo("42b116343f2a835c8f93679fdc7f5afb0561262f35fbb1ed59d231674f4a6a4f");
    }

    @Test
    void anEmailAddressIsPassedOn() {
        yoni.then(200, TAKEN);
        Attempt plain = attempt();
        Traveller traveller =
                new Traveller(Optional.of("a@example.com"), Optional.empty(), Optional.empty(), Optional.empty());

        place(new Attempt(
                plain.reference(), plain.plan(), traveller, plain.trip(), plain.sentAt(), plain.providerOrder()));

        assertThat(yoni.asked().getFirst().body()).isEqualTo("{\"packageCode\":\"YN1\",\"email\":\"a@example.com\"}");
    }

    @Test
    void aNumberThatComesAsANumberIsKeptDigitByDigit() {
        yoni.then(200, ok("{\"orderNo\":20260325162390116407}"));

        assertThat(place(attempt())).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2)));
    }

    @Test
    void aRefusedConnectionIsNotDoneWhenPlacingAndUnknownWhenSettling() {
        yoni.close();

        assertThat(place(attempt())).isInstanceOf(NotDone.class);
        assertThat(settle(attempt(), NOW)).isInstanceOf(Unknown.class);
        assertThat(settle(numbered(), NOW)).isInstanceOf(Unknown.class);
    }

    @Test
    void settlingSendsTheSameKeyAgainAndThenAsksTheOrderPage() {
        yoni.then(200, TAKEN).then(200, records(COMPLETED));

        assertThat(settle(attempt(), NOW)).isInstanceOf(Done.class);

        assertThat(yoni.asked().get(0).headers().getFirst("idempotentKey")).isEqualTo("ref-1");
        assertThat(yoni.asked().get(1).target()).isEqualTo("/v1/order/e-sim/page");
        assertThat(yoni.asked().get(1).body())
                .isEqualTo("{\"current\":1,\"size\":10,\"orderNo\":\"20260325162390116407\"}");
    }

    @Test
    void aNumberFoundByReplayIsKeptThoughTheOrderPageFails() {
        yoni.then(200, TAKEN).then(500, "");

        assertThat(settle(attempt(), NOW)).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 501, 502, 503, 504, 505, 506, 9999, 1})
    void aReplayThatIsRefusedLeavesTheFirstCallUnknown(int code) {
        yoni.then(200, failed(code));

        assertThat(settle(attempt(), NOW)).isInstanceOf(Unknown.class);
    }

    @Test
    void aReplayThatComesTooFastIsSentAgain() {
        yoni.then(200, failed(102));

        assertThat(settle(attempt(), NOW)).isEqualTo(new Accepted<>(Optional.empty(), Duration.ofSeconds(3)));
    }

    @Test
    void aKeyThatMayBeForgottenIsNotSentAgain() {
        assertThat(settle(attempt(), NOW.plus(Duration.ofHours(25)))).isInstanceOf(Unknown.class);
        assertThat(yoni.asked()).isEmpty();
    }

    @Test
    void aNumberedOrderThatIsNotListedIsNeverNotDone() {
        yoni.then(200, records()).then(200, records());

        assertThat(settle(numbered(), NOW.plusSeconds(10))).isInstanceOf(Accepted.class);
        assertThat(settle(numbered(), NOW.plusSeconds(60))).isInstanceOf(Unknown.class);
    }

    @Test
    void aNumberThatStandsTwiceIsUnknown() {
        yoni.then(200, records(COMPLETED, COMPLETED));

        assertThat(settle(numbered(), NOW)).isInstanceOf(Unknown.class);
    }

    @Test
    void anOrderPageThatIsBusyIsAskedAgain() {
        yoni.then(200, failed(102));

        assertThat(settle(numbered(), NOW)).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(3)));
    }

    private Outcome<EsimOrder> place(Attempt attempt) {
        try (EsimProvider provider = provider(yoni.base(), NOW)) {
            return provider.ordering().place(attempt);
        }
    }

    private Outcome<EsimOrder> settle(Attempt attempt, Instant now) {
        try (EsimProvider provider = provider(yoni.base(), now)) {
            return provider.ordering().settle(attempt);
        }
    }
}
