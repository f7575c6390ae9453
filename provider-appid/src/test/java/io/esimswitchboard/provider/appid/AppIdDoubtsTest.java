package io.esimswitchboard.provider.appid;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.simulators.YoniSimulator;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both readings of what Yoni's contract leaves open, against the simulator.
final class AppIdDoubtsTest {

    private final YoniSimulator yoni = YoniSimulator.start(0);
    private final Attempt attempt = new Attempt(
            new OrderReference("ref-1"),
            new PlanId("YN260213000002"),
            Traveller.UNNAMED,
            Trip.UNDATED,
            Instant.now(),
            Optional.empty());

    @AfterEach
    void stop() {
        yoni.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "status", "none"})
    void aCompletedOrderIsReadByWhateverNameItsResultHas(String field) {
        yoni.control().set("result_field", field);
        yoni.control().set("order_delay", "0ms");

        assertThat(settled()).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "status"})
    void aFailedOrderIsRejected(String field) {
        yoni.control().set("result_field", field);
        yoni.control().set("order_delay", "0ms");
        yoni.control().set("order_result", "FAILED");

        assertThat(settled()).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"page,/v1/package/e-sim/page", "list,/v1/package/e-sim/list"})
    void thePackageListIsReadWhole(String offered, String path) {
        yoni.control().set("package_list", offered);

        try (EsimProvider provider = provider("package-path", path)) {
            assertThat(provider.catalogue().read()).isInstanceOfSatisfying(Known.class, known -> {
                CatalogueReading reading = (CatalogueReading) known.value();
                assertThat(reading.plans()).hasSameSizeAs(yoni.control().catalogue());
                assertThat(reading.rejected()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"records,100", "array,100", "array,1000", "array,1"})
    void aPageIsReadInEitherShape(String shape, int size) {
        yoni.control().set("page_shape", shape);
        yoni.control().set("order_delay", "0ms");
        yoni.control().set("paced_calls", "documented");

        try (EsimProvider provider = provider("page-size", Integer.toString(size), "calls-per-second", "1000")) {
            assertThat(provider.catalogue().read())
                    .isInstanceOfSatisfying(
                            Known.class,
                            known -> assertThat(((CatalogueReading) known.value()).plans())
                                    .hasSameSizeAs(yoni.control().catalogue()));
        }
        assertThat(settled()).isInstanceOf(Done.class);
    }

    @Test
    void aPageThatIsTooLongForYoniIsNeverAShortList() {
        yoni.control().set("max_page_size", "20");

        try (EsimProvider provider = provider()) {
            assertThat(provider.catalogue().read()).isInstanceOf(Unavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "null", "absent", "full"})
    void aFailedOrderIsRejectedWhateverElseItShows(String payload) {
        yoni.control().set("failed_payload", payload);
        yoni.control().set("order_delay", "0ms");
        yoni.control().set("order_result", "FAILED");

        assertThat(settled()).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"200,Rejected", "400,Rejected", "500,Unknown"})
    void aRefusalCountsUnderAnyStatusThatIsNoFailureOfTheServer(int status, String outcome) {
        yoni.control().set("failure_status", Integer.toString(status));
        yoni.control().arm(Fault.named("reject").code("504").on(Operation.ORDER));

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt).getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"401,Rejected", "403,Rejected", "500,Unknown"})
    void aCallerWhoIsNotLetInIsToldByTheCode(int status, String outcome) {
        yoni.control().set("auth_failure_status", Integer.toString(status));

        try (EsimProvider provider = provider("secret", "wrong")) {
            assertThat(provider.ordering().place(attempt).getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "key_required,required",
        "another_body,new_order",
        "sign_case,any",
        "clock_window,off",
        "unknown_order,400",
        "usage_keys,either",
        "currency,99",
        "currency,1"
    })
    void anOrderIsMadeInAnyOtherReading(String setting, String value) {
        yoni.control().set(setting, value);
        yoni.control().set("order_delay", "0ms");

        assertThat(settled()).isInstanceOf(Done.class);
        assertThat(yoni.control().sales()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400,false", "zero,true"})
    void usageOfAnEsimThatIsNotKnownIsNoneOrUnavailable(String reading, boolean known) {
        yoni.control().set("unknown_usage", reading);

        try (EsimProvider provider = provider()) {
            assertThat(
                            provider.usageReports()
                                            .orElseThrow()
                                            .fetchUsage(new ProviderOrderId("1"), new Iccid("8910300000012345678"))
                                    instanceof Known)
                    .isEqualTo(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "http"})
    void anOrderOverTheLimitIsAskedForAgain(String limit) {
        yoni.control().set("rate_limit", limit);
        yoni.control().arm(Fault.named("rate_limit").on(Operation.ORDER));

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Accepted.class);
            assertThat(yoni.control().sales()).isEmpty();
        }
        assertThat(settled()).isInstanceOf(Done.class);
        assertThat(yoni.control().sales()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"key,Done", "plan,Unknown"})
    void anOrderThatSpentTheBalanceIsNeverTakenForRefused(String first, String outcome) {
        yoni.control().set("checked_first", first);
        yoni.control().set("balance", "2.00");
        yoni.control().set("order_delay", "0ms");
        yoni.control().arm(Fault.named("lose_reply").on(Operation.ORDER));

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Unknown.class);
        }
        assertThat(settled().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(yoni.control().sales()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"same_key,new_order", "key_lifetime,1ms"})
    void aKeyThatSellsASecondOrderIsNotSentAgainWhereThatIsConfigured(String setting, String value) {
        yoni.control().set(setting, value);
        yoni.control().arm(Fault.named("lose_reply").on(Operation.ORDER));

        try (EsimProvider provider = provider("replay-within", "0s")) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Unknown.class);
            assertThat(provider.ordering().settle(attempt)).isInstanceOf(Unknown.class);
        }
        assertThat(yoni.control().sales()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "demo,yoni-demo-secret,true",
        "both,yoni-demo-secret,true",
        "both,yoni-next-secret,true",
        "next,yoni-next-secret,true",
        "next,yoni-demo-secret,false"
    })
    void aSecretIsExchangedWithoutAPause(String accepted, String secret, boolean known) {
        yoni.control().set("api_keys", accepted);

        try (EsimProvider provider = provider("secret", secret)) {
            assertThat(provider.catalogue().read() instanceof Known).isEqualTo(known);
        }
    }

    @Test
    void usageIsReadForAnEsim() {
        yoni.control().set("order_delay", "0ms");
        yoni.control().set("usage", "407.00");
        Outcome<EsimOrder> outcome = settled();

        try (EsimProvider provider = provider()) {
            assertThat(outcome).isInstanceOfSatisfying(Done.class, done -> {
                EsimOrder order = (EsimOrder) done.value();
                EsimProfile profile = (EsimProfile) order.deliverables().getFirst();
                assertThat(provider.usageReports().orElseThrow().fetchUsage(order.id(), profile.iccid()))
                        .isInstanceOfSatisfying(
                                Known.class,
                                known -> assertThat(((Usage) known.value()).usedBytes())
                                        .isEqualTo(407_000_000));
            });
        }
    }

    private Outcome<EsimOrder> settled() {
        try (EsimProvider provider = provider()) {
            Outcome<EsimOrder> outcome = provider.ordering().settle(attempt);
            for (int i = 0; i < 200 && outcome instanceof Accepted; i++) {
                outcome = provider.ordering().settle(attempt);
            }
            return outcome;
        }
    }

    private EsimProvider provider(String... more) {
        return new AppIdProviderFactory().create(Accounts.settings(yoni.uri(), withPace(more)), InstantSource.system());
    }

    private static String[] withPace(String... more) {
        String[] settings = Arrays.copyOf(more, more.length + 2);
        settings[more.length] = "calls-per-second";
        settings[more.length + 1] = "9";
        return settings;
    }
}
