package io.esimswitchboard.provider.esimaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.testkit.KitClock;
import io.esimswitchboard.simulators.Simulator;
import io.esimswitchboard.simulators.SimulatorOptions;
import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A third of all calls goes wrong, in any way the simulator knows: what is delivered is what was sold, once each.
final class EsimAccessStormTest {

    private static final int ORDERS = 60;
    private static final int ASKED_AT_MOST = 40;

    private final KitClock clock = new KitClock();

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false"})
    void everyAttemptEndsAndIsSoldOnceOrNotAtAll(long seed, boolean keyFirst) throws Exception {
        try (Simulator wholesaler = Simulator.start(
                        EsimAccess.KIND, SimulatorOptions.onPort(0).withClock(clock));
                EsimProvider provider = provider(wholesaler);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            wholesaler.control().set("allocation_delay", "0ms");
            wholesaler.control().set("rate_limit", "off");
            wholesaler.control().set("key_first", Boolean.toString(keyFirst));
            wholesaler
                    .control()
                    .arm(Fault.named("storm").withProbability(0.3, seed).times(0));
            List<Future<Outcome<EsimOrder>>> buying = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                Attempt attempt = attempt("storm-" + seed + "-" + i);
                buying.add(threads.submit((Callable<Outcome<EsimOrder>>) () -> buy(provider, attempt)));
            }
            long delivered = 0;
            for (Future<Outcome<EsimOrder>> each : buying) {
                assertThat(each.get()).isNotInstanceOfAny(Unknown.class, Accepted.class);
                delivered += each.get() instanceof Done ? 1 : 0;
            }

            assertThat(wholesaler.control().sales().stream()
                            .collect(Collectors.groupingBy(SoldUnit::clientReference, Collectors.counting())))
                    .allSatisfy((reference, times) ->
                            assertThat(times).as(reference).isOne());
            assertThat(wholesaler.control().sales()).hasSize((int) delivered);
        }
    }

    // As the platform does it: placed once, then asked about until there is an answer, with the number once it is
    // known.
    private Outcome<EsimOrder> buy(EsimProvider provider, Attempt attempt) {
        Outcome<EsimOrder> outcome = provider.ordering().place(attempt);
        Attempt asked = attempt;
        for (int i = 0; i < ASKED_AT_MOST && (outcome instanceof Unknown || outcome instanceof Accepted); i++) {
            if (outcome instanceof Accepted<EsimOrder>(var number, var _) && number.isPresent()) {
                asked = numbered(attempt, number);
            }
            outcome = provider.ordering().settle(asked);
        }
        return outcome;
    }

    private EsimProvider provider(Simulator wholesaler) {
        return new EsimAccessProviderFactory()
                .create(Accounts.settings(wholesaler.uri(), "reply-within", "1s", "concurrent-calls", "60"), clock);
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

    private static Attempt numbered(Attempt attempt, Optional<ProviderOrderId> number) {
        return new Attempt(
                attempt.reference(), attempt.plan(), attempt.traveller(), attempt.trip(), attempt.sentAt(), number);
    }
}
