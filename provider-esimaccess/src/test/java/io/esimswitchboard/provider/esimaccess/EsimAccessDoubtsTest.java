package io.esimswitchboard.provider.esimaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
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
import io.esimswitchboard.provider.testkit.KitClock;
import io.esimswitchboard.simulators.Simulator;
import io.esimswitchboard.simulators.SimulatorOptions;
import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both readings of what the contract leaves open, against the simulator.
final class EsimAccessDoubtsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KitClock clock = new KitClock();
    private final Simulator wholesaler =
            Simulator.start(EsimAccess.KIND, SimulatorOptions.onPort(0).withClock(clock));
    private final Attempt attempt = attempt("ref-1");

    @BeforeEach
    void quickly() {
        wholesaler.control().set("allocation_delay", "0ms");
        wholesaler.control().set("rate_limit", "off");
    }

    @AfterEach
    void stop() {
        wholesaler.close();
    }

    @ParameterizedTest
    @CsvSource({
        "success_form,text",
        "success_code,null",
        "while_allocating,empty",
        "while_allocating,record",
        "unknown_order,310272",
        "key_first,false",
        "refused_status,401"
    })
    void anOrderIsDeliveredWhicheverWayItIs(String setting, String value) {
        wholesaler.control().set(setting, value);
        wholesaler.control().set("allocation_delay", "50ms");

        assertThat(settled()).isInstanceOf(Done.class);
        assertThat(wholesaler.control().sales()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"upper,upper,true", "lower,lower,true", "any,lower,true", "lower,upper,false", "upper,lower,false"})
    void theSignatureHasTheCaseThatIsConfigured(String wanted, String sent, boolean accepted) {
        wholesaler.control().set("signature_case", wanted);

        try (EsimProvider provider = provider("signature-case", sent)) {
            assertThat(provider.catalogue().read() instanceof Known).isEqualTo(accepted);
        }
    }

    @Test
    void thePackageListIsReadWhole() {
        try (EsimProvider provider = provider()) {
            assertThat(provider.catalogue().read()).isInstanceOfSatisfying(Known.class, known -> {
                CatalogueReading reading = (CatalogueReading) known.value();
                assertThat(reading.plans()).hasSizeGreaterThan(80);
                assertThat(reading.rejected()).isEmpty();
            });
        }
    }

    @Test
    void aTransactionIdThatSellsASecondOrderIsLookedForWhereThatIsConfigured() {
        wholesaler.control().set("same_transaction", "new_order");
        wholesaler.control().arm(Fault.named("lose_reply").on(Operation.ORDER));

        try (EsimProvider provider = provider("replay-within", "0s")) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Unknown.class);
            clock.pass(Duration.ofSeconds(1));
            assertThat(provider.ordering().settle(attempt)).isInstanceOf(Done.class);
        }
        assertThat(wholesaler.control().sales()).hasSize(1);
    }

    // The first call spent the balance, its reply was lost, and the balance is looked at before the transaction id.
    @Test
    void anOrderThatSpentTheBalanceIsNotTakenForRefused() {
        wholesaler.control().set("key_first", "false");
        wholesaler.control().set("balance", "\"9000\"");
        wholesaler.control().arm(Fault.named("lose_reply").on(Operation.ORDER));
        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Unknown.class);
        }

        clock.pass(Duration.ofMinutes(2));
        assertThat(settled()).isInstanceOf(Done.class);
        assertThat(wholesaler.control().sales()).hasSize(1);
    }

    @Test
    void anOrderThatCannotBePaidIsRejected() {
        wholesaler.control().set("balance", "\"8999\"");
        clock.pass(Duration.ofMinutes(2));

        assertThat(settled()).isInstanceOf(Rejected.class);
        assertThat(wholesaler.control().sales()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "http"})
    void anOrderOverTheLimitIsAskedForAgain(String limit) {
        wholesaler.control().set("rate_limit", limit);
        wholesaler.control().arm(Fault.named("rate_limit").on(Operation.ORDER));

        try (EsimProvider provider = provider()) {
            assertThat(provider.ordering().place(attempt)).isInstanceOf(Accepted.class);
        }
        wholesaler.control().set("rate_limit", "off");
        assertThat(settled()).isInstanceOf(Done.class);
        assertThat(wholesaler.control().sales()).hasSize(1);
    }

    @Test
    void aDayPassIsSoldForItsDays() {
        Attempt week = new Attempt(
                attempt.reference(),
                new PlanId("SIM0006~7"),
                attempt.traveller(),
                attempt.trip(),
                attempt.sentAt(),
                attempt.providerOrder());
        wholesaler.control().set("balance", "\"37800\"");

        assertThat(settled(week)).isInstanceOf(Done.class);
        try (EsimProvider provider = provider()) {
            assertThat(provider.accountBalance().orElseThrow().fetchBalance())
                    .isEqualTo(new Known<>(Money.of("0.00", "USD")));
        }
    }

    @Test
    void anEsimIsGivenBackOnceAndItsPriceReturns() {
        wholesaler.control().set("balance", "\"10000\"");
        ProviderOrderId order = delivered().id();

        try (EsimProvider provider = provider()) {
            assertThat(provider.cancellations().orElseThrow().cancel(order)).isEqualTo(new Done<>(order));
            assertThat(provider.cancellations().orElseThrow().cancel(order)).isEqualTo(new Done<>(order));
            assertThat(provider.accountBalance().orElseThrow().fetchBalance())
                    .isEqualTo(new Known<>(Money.of("1.00", "USD")));
        }
        assertThat(wholesaler.control().sales()).extracting(SoldUnit::state).containsExactly(SoldUnit.State.CANCELLED);
    }

    @Test
    void aLostAnswerToACancellationIsFoundOutByAskingAgain() {
        ProviderOrderId order = delivered().id();
        wholesaler.control().arm(Fault.named("lose_reply").on(Operation.CANCEL));

        try (EsimProvider provider = provider()) {
            assertThat(provider.cancellations().orElseThrow().cancel(order)).isInstanceOf(Unknown.class);
            assertThat(provider.cancellations().orElseThrow().cancel(order)).isEqualTo(new Done<>(order));
        }
    }

    @ParameterizedTest
    @CsvSource({"true,second", "false,second", "true,same"})
    void aTopUpIsBoughtOnceWhateverBecomesOfItsAnswer(boolean listed, String repeated) {
        wholesaler.control().set("top_ups_listed", Boolean.toString(listed));
        wholesaler.control().set("same_top_up", repeated);
        Iccid esim = iccid(delivered());
        Attempt topUp = attempt("ref-2");
        wholesaler.control().arm(Fault.named("lose_reply").on(Operation.TOPUP));

        try (EsimProvider provider = provider()) {
            assertThat(provider.topUps().orElseThrow().place(topUp, esim)).isInstanceOf(Unknown.class);
            assertThat(provider.topUps().orElseThrow().settle(topUp, esim))
                    .isInstanceOf(listed ? Done.class : Unknown.class);
        }
        assertThat(wholesaler.control().sales()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "bare"})
    void usageIsReadForAnEsim(String shape) {
        wholesaler.control().set("usage_shape", shape);
        wholesaler.control().set("usage", "407000000");
        EsimOrder order = delivered();

        try (EsimProvider provider = provider()) {
            assertThat(provider.usageReports().orElseThrow().fetchUsage(order.id(), iccid(order)))
                    .isInstanceOfSatisfying(
                            Known.class,
                            known -> assertThat(((Usage) known.value()).usedBytes())
                                    .isEqualTo(407_000_000));
        }
    }

    private EsimOrder delivered() {
        return switch (settled()) {
            case Done<EsimOrder>(var order) -> order;
            case Outcome<EsimOrder> other -> throw new AssertionError(other.toString());
        };
    }

    private static Iccid iccid(EsimOrder order) {
        return ((EsimProfile) order.deliverables().getFirst()).iccid();
    }

    private Outcome<EsimOrder> settled() {
        return settled(attempt);
    }

    private Outcome<EsimOrder> settled(Attempt asked) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (EsimProvider provider = provider()) {
            Outcome<EsimOrder> outcome = provider.ordering().settle(asked);
            while (outcome instanceof Accepted && System.nanoTime() < deadline) {
                outcome = provider.ordering().settle(asked);
            }
            return outcome;
        }
    }

    private EsimProvider provider(String... more) {
        return new EsimAccessProviderFactory().create(Accounts.settings(wholesaler.uri(), more), clock);
    }

    private Attempt attempt(String reference) {
        return new Attempt(
                new OrderReference(reference),
                new PlanId("SIM0001"),
                Traveller.UNNAMED,
                Trip.UNDATED,
                clock.instant(),
                Optional.empty());
    }
}
