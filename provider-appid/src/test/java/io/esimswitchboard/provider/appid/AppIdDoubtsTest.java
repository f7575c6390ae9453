package io.esimswitchboard.provider.appid;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.PlanId;
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
