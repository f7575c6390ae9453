package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.Noted;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.OrderInput.ToppedUp;
import io.esimswitchboard.orchestrator.order.Situations.Arrival;
import io.esimswitchboard.orchestrator.order.Situations.Bench;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ChangeTest {

    private static final EsimId ESIM = new EsimId(new UUID(7, 7));

    @Test
    void aSurplusThatIsTakenBackIsToldOnce() {
        Bench bench = situation("surplus");

        Change takenBack = arrives(bench, "taken back");
        assertThat(takenBack.surplusWith(CancellationState.CONFIRMED))
                .containsExactly(bench.attempt().id());
        assertThat(takenBack.surplusWith(CancellationState.REFUSED)).isEmpty();
        assertThat(takenBack.withdrawn()).isEmpty();

        bench.order = takenBack.after();
        assertThat(noted(bench).surplusWith(CancellationState.CONFIRMED)).isEmpty();
    }

    @Test
    void whatWasDeliveredAndIsTakenBackIsWithdrawnOnce() {
        Bench bench = situation("unwanted, delivered");

        Change takenBack = arrives(bench, "taken back");
        assertThat(takenBack.withdrawn()).containsExactly(bench.attempt().id());
        assertThat(takenBack.surplusWith(CancellationState.CONFIRMED)).isEmpty();

        bench.order = takenBack.after();
        assertThat(noted(bench).withdrawn()).isEmpty();
    }

    @Test
    void onlyALineThatTopsUpAnEsimAndHasNewlyDoneSoIsToldOf() {
        Bench bench = topUpBesideANewEsim();
        AttemptId newEsim = bench.order.lines().getFirst().attempts().getFirst().id();
        AttemptId topUp = bench.order.lines().getLast().attempts().getFirst().id();
        bench.take(new Sending(newEsim));
        bench.take(new Sending(topUp));

        Change delivered =
                bench.apply(new Answered(newEsim, new Done<>(FakeProvider.sold("N-1")), ResolvedBy.RESPONSE), at());
        assertThat(delivered.toppedUp()).isEmpty();

        Change toppedUp =
                bench.apply(new ToppedUp(topUp, new Done<>(new ProviderOrderId("N-2")), ResolvedBy.RESPONSE), at());
        assertThat(toppedUp.toppedUp()).containsExactly(ESIM);
        bench.order = toppedUp.after();
        assertThat(noted(bench).toppedUp()).isEmpty();
    }

    @Test
    void anOrderFindsTheLineOfItsAttempt() {
        Bench bench = new Bench(Optional.empty(), 2, 2);
        OrderLine last = bench.order.lines().getLast();
        StoredAttempt attempt = last.attempts().getLast();

        assertThat(bench.order.lineOf(attempt.id())).isEqualTo(last);
        assertThat(bench.order.attempt(attempt.id())).isEqualTo(attempt);
        assertThatThrownBy(() -> bench.order.lineOf(new AttemptId(new UUID(9, 9))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Bench topUpBesideANewEsim() {
        Bench bench = new Bench(Optional.empty(), 1, 1);
        Order order = bench.order;
        OrderLine topUp = order.lines().getLast().of(new LineKind.TopUp(ESIM, new Iccid("8910300000012345678")));
        bench.order = new Order(
                order.id(),
                order.tenant(),
                order.status(),
                order.version(),
                order.lastSequence(),
                order.facts(),
                List.of(order.lines().getFirst(), topUp),
                order.updatedAt());
        return bench;
    }

    private static Bench situation(String name) {
        return Situations.in(Objects.requireNonNull(Situations.all().get(name)));
    }

    private static Change arrives(Bench bench, String name) {
        Arrival arrival = Objects.requireNonNull(Situations.arrivals().get(name));
        return bench.apply(arrival.input().apply(bench), arrival.at());
    }

    private static Change noted(Bench bench) {
        return bench.apply(new Noted(List.of(new Fact("claim.redeemed", new TreeMap<>(), at())), "test"), at());
    }

    private static Instant at() {
        return Situations.NOW;
    }
}
