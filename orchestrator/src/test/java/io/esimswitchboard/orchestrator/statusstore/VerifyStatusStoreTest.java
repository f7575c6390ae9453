package io.esimswitchboard.orchestrator.statusstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Difference;
import io.esimswitchboard.orchestrator.statusstore.VerifyStatusStore.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class VerifyStatusStoreTest {

    private final Shelf shelf = new Shelf();
    private final VerifyStatusStore verify = new VerifyStatusStore(shelf);

    @Test
    void everyOrderOfEveryPageIsCompared() {
        shelf.fill(450);

        Findings found = verify.verify();

        assertThat(found).isEqualTo(new Findings(450, 900, 0, 0, List.of()));
        assertThat(shelf.largestPage).isLessThanOrEqualTo(200);
    }

    @Test
    void anOrderThatMovesMeanwhileIsComparedOnceItHoldsStill() {
        shelf.fill(3);
        shelf.move(2, 4);

        assertThat(verify.verify()).isEqualTo(new Findings(3, 6, 0, 0, List.of()));
    }

    @Test
    void anOrderThatNeverHoldsStillIsCounted() {
        shelf.fill(3);
        shelf.move(2, 1_000);

        assertThat(verify.verify()).isEqualTo(new Findings(2, 4, 1, 0, List.of()));
    }

    @Test
    void theFirstDifferencesAreShownAndAllAreCounted() {
        shelf.fill(150);
        shelf.status = "failed";

        Findings found = verify.verify();

        assertThat(found.differences()).isEqualTo(150);
        assertThat(found.first())
                .hasSize(100)
                .contains(new Difference(
                        new OrderId(new UUID(0, 1)).toString(),
                        "status",
                        Optional.of("processing"),
                        Optional.of("failed")));
    }

    @Test
    void whatFollowsAGapIsNotBelieved() {
        Replay replay = new Replay();
        replay.tell(1, "order.created", Map.of());
        replay.tell(3, "order.completed", Map.of());

        assertThat(replay.events()).isEqualTo(2);
        assertThat(replay.state()
                        .differencesTo(
                                "ord", new OrderState().status("completed").sequence(3)))
                .extracting(Difference::path)
                .containsExactly("sequence", "status");
    }

    /// Orders of two events each, some of which move whenever they are looked at.
    private static final class Shelf implements StatusStore {

        private final List<OrderId> orders = new ArrayList<>();
        private final Map<OrderId, Integer> moves = new HashMap<>();
        private String status = "processing";
        private int largestPage;

        void fill(long count) {
            LongStream.rangeClosed(1, count).forEach(i -> orders.add(new OrderId(new UUID(0, i))));
        }

        void move(long order, int times) {
            moves.put(new OrderId(new UUID(0, order)), times);
        }

        @Override
        public List<LiveOrder> after(Optional<OrderId> after, int max) {
            int from = after.map(id -> orders.indexOf(id) + 1).orElse(0);
            return orders.subList(from, Math.min(orders.size(), from + max)).stream()
                    .map(this::live)
                    .toList();
        }

        private LiveOrder live(OrderId id) {
            return new LiveOrder(id, 2, new OrderState().status(status).sequence(2));
        }

        @Override
        public Optional<LiveOrder> find(OrderId id) {
            return Optional.of(live(id));
        }

        @Override
        public Map<OrderId, Replay> replay(List<OrderId> neighbours) {
            largestPage = Math.max(largestPage, neighbours.size());
            return neighbours.stream().collect(Collectors.toMap(id -> id, id -> {
                Replay replay = new Replay();
                replay.tell(1, "order.created", Map.of());
                replay.tell(2, "order.processing", Map.of());
                return replay;
            }));
        }

        @Override
        public Set<OrderId> moved(Map<OrderId, Integer> versions) {
            Set<OrderId> moved = new HashSet<>(versions.keySet());
            moved.removeIf(this::holdsStill);
            return moved;
        }

        private boolean holdsStill(OrderId id) {
            int left = moves.getOrDefault(id, 0);
            moves.put(id, left - 1);
            return left <= 0;
        }
    }
}
