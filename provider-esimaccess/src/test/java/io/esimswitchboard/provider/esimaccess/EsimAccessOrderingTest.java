package io.esimswitchboard.provider.esimaccess;

import static io.esimswitchboard.provider.esimaccess.Accounts.ESIM;
import static io.esimswitchboard.provider.esimaccess.Accounts.NOW;
import static io.esimswitchboard.provider.esimaccess.Accounts.NUMBER;
import static io.esimswitchboard.provider.esimaccess.Accounts.attempt;
import static io.esimswitchboard.provider.esimaccess.Accounts.esims;
import static io.esimswitchboard.provider.esimaccess.Accounts.failed;
import static io.esimswitchboard.provider.esimaccess.Accounts.numbered;
import static io.esimswitchboard.provider.esimaccess.Accounts.ok;
import static io.esimswitchboard.provider.esimaccess.Accounts.provider;
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
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
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

final class EsimAccessOrderingTest {

    private static final String TAKEN = ok("{\"orderNo\":\"B26033119290003\",\"transactionId\":\"ref-1\"}");

    private final StubWholesaler wholesaler = new StubWholesaler();

    @AfterEach
    void stop() {
        wholesaler.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/esimaccess-order-codes.csv", useHeadersInDisplayName = true)
    void everyAnswerToAnOrderHasItsOutcome(int status, @Nullable String body, String outcome, @Nullable String reason) {
        wholesaler.then(status, body == null ? "" : body);

        Outcome<EsimOrder> placed = place(attempt());

        assertThat(placed.getClass().getSimpleName()).isEqualTo(outcome);
        if (placed instanceof Rejected<EsimOrder>(var error, var _, var _)) {
            assertThat(error).isEqualTo(ProviderError.valueOf(String.valueOf(reason)));
        }
        assertThat(wholesaler.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/esimaccess-esims.csv", useHeadersInDisplayName = true)
    void everyStateOfAnEsimHasItsOutcome(String esim, String outcome) {
        wholesaler.then(200, esims(esim));

        assertThat(settle(numbered(), NOW).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void anOrderCarriesPackageAndReferenceAndASignatureOfItsBody() {
        wholesaler.then(200, TAKEN);

        assertThat(place(attempt())).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2)));

        StubWholesaler.Asked asked = wholesaler.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target()).isEqualTo("/api/v1/open/esim/order");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"transactionId\":\"ref-1\",\"packageInfoList\":[{\"packageCode\":\"SIM0001\",\"count\":1}]}");
        assertThat(asked.headers().getFirst("RT-Signature")).matches("[0-9A-F]{64}");
    }

    @Test
    void aDayPassCarriesItsDays() {
        wholesaler.then(200, TAKEN);
        Attempt plain = attempt();

        place(new Attempt(
                plain.reference(),
                new PlanId("SIM0006~7"),
                plain.traveller(),
                plain.trip(),
                plain.sentAt(),
                plain.providerOrder()));

        assertThat(wholesaler.asked().getFirst().body())
                .contains("{\"packageCode\":\"SIM0006\",\"count\":1,\"periodNum\":7}");
    }

    @Test
    void aReferenceThatDoesNotFitIsNeverSent() {
        Attempt longer = attempt("r".repeat(51), Optional.empty());

        assertThat(place(longer)).isInstanceOf(Rejected.class);
        assertThat(settle(longer, NOW)).isInstanceOf(Rejected.class);
        assertThat(wholesaler.asked()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsNotDoneWhenPlacingAndUnknownWhenSettling() {
        wholesaler.close();

        assertThat(place(attempt())).isInstanceOf(NotDone.class);
        assertThat(settle(attempt(), NOW)).isInstanceOf(Unknown.class);
        assertThat(settle(numbered(), NOW)).isInstanceOf(Unknown.class);
    }

    @Test
    void settlingSendsTheSameTransactionAgainAndThenAsks() {
        wholesaler.then(200, TAKEN).then(200, esims(ESIM));

        assertThat(settle(attempt(), NOW)).isInstanceOf(Done.class);

        assertThat(wholesaler.asked().get(0).body()).contains("\"transactionId\":\"ref-1\"");
        assertThat(wholesaler.asked().get(1).body())
                .isEqualTo("{\"orderNo\":\"B26033119290003\",\"pager\":{\"pageNum\":1,\"pageSize\":100}}");
    }

    @Test
    void aNumberFoundByReplayIsKeptThoughTheQueryFails() {
        wholesaler.then(200, TAKEN).then(500, "");

        assertThat(settle(attempt(), NOW)).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101003", "200007", "200011", "310241"})
    void aReplayThatIsRefusedIsLookedForAmongTheOrdersOfItsTime(String code) {
        wholesaler.then(200, failed(code)).then(200, esims(ESIM));

        assertThat(settle(attempt(), NOW)).isInstanceOf(Done.class);
        assertThat(wholesaler.asked().get(1).body())
                .contains("\"startTime\":\"2023-12-31T23:58+00:00\",\"endTime\":\"2024-01-01T00:02+00:00\"");
    }

    @Test
    void aReplayThatIsRefusedRefusesTheOrderOnceItWouldBeListed() {
        wholesaler
                .then(200, failed("200007"))
                .then(200, esims())
                .then(200, failed("200007"))
                .then(200, esims());

        assertThat(settle(attempt(), NOW.plusSeconds(59))).isInstanceOf(Unknown.class);
        assertThat(settle(attempt(), NOW.plusSeconds(61))).isInstanceOf(Rejected.class);
    }

    @Test
    void aReplayThatIsRefusedStaysUnknownWhileNobodyCanLook() {
        wholesaler.then(200, failed("200007")).then(500, "");

        assertThat(settle(attempt(), NOW.plusSeconds(61))).isInstanceOf(Unknown.class);
    }

    @Test
    void aTransactionThatMayBeForgottenIsLookedForAndNotSentAgain() {
        Instant later = NOW.plus(Duration.ofHours(25));
        wholesaler.then(200, esims(ESIM)).then(200, esims());

        assertThat(settle(attempt(), later)).isInstanceOf(Done.class);
        assertThat(settle(attempt(), later)).isInstanceOf(Unknown.class);
        assertThat(wholesaler.asked()).extracting(StubWholesaler.Asked::target).containsOnly("/api/v1/open/esim/query");
    }

    @Test
    void aNumberedOrderThatIsNotListedIsNeverNotDone() {
        wholesaler.then(200, esims()).then(200, failed("310272")).then(200, esims());

        assertThat(settle(numbered(), NOW.plusSeconds(10))).isInstanceOf(Accepted.class);
        assertThat(settle(numbered(), NOW.plusSeconds(10))).isInstanceOf(Accepted.class);
        assertThat(settle(numbered(), NOW.plusSeconds(61))).isInstanceOf(Unknown.class);
    }

    @Test
    void anOrderThatStandsTwiceIsUnknown() {
        wholesaler.then(200, esims(ESIM, ESIM));

        assertThat(settle(numbered(), NOW)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200010", "900001"})
    void anOrderThatIsNotReadyIsAskedForAgain(String code) {
        wholesaler.then(200, failed(code));

        assertThat(settle(numbered(), NOW)).isEqualTo(new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(3)));
    }

    private Outcome<EsimOrder> place(Attempt attempt) {
        try (EsimProvider provider = provider(wholesaler.base(), NOW)) {
            return provider.ordering().place(attempt);
        }
    }

    private Outcome<EsimOrder> settle(Attempt attempt, Instant now) {
        try (EsimProvider provider = provider(wholesaler.base(), now)) {
            return provider.ordering().settle(attempt);
        }
    }
}
