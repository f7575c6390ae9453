package io.esimswitchboard.orchestrator.statusstore;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Difference;
import io.esimswitchboard.orchestrator.statusstore.StatusStore.LiveOrder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rebuilds every order from its events and compares it with the live rows, a page of orders at a time.
///
/// An order that moves while it is looked at is looked at again, a few times; one that never holds still is counted.
@Singleton
public final class VerifyStatusStore {

    private static final int PAGE = 200;
    private static final int LOOKS = 10;
    private static final int SHOWN = 100;

    private final StatusStore store;

    VerifyStatusStore(StatusStore store) {
        this.store = store;
    }

    public Findings verify() {
        Tally tally = new Tally();
        List<LiveOrder> page = store.after(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            Set<OrderId> moved = compare(page, tally);
            moved.forEach(id -> lookAgain(id, tally));
            page = store.after(Optional.of(page.getLast().id()), PAGE);
        }
        return tally.findings();
    }

    private void lookAgain(OrderId id, Tally tally) {
        for (int i = 0; i < LOOKS; i++) {
            List<LiveOrder> alone = store.find(id).stream().toList();
            if (alone.isEmpty() || compare(alone, tally).isEmpty()) {
                return;
            }
        }
        tally.moving++;
    }

    /// Answers the orders that have moved meanwhile, of which nothing was counted.
    private Set<OrderId> compare(List<LiveOrder> page, Tally tally) {
        Map<OrderId, Replay> replays =
                store.replay(page.stream().map(LiveOrder::id).toList());
        Set<OrderId> moved = store.moved(page.stream().collect(Collectors.toMap(LiveOrder::id, LiveOrder::version)));
        page.stream()
                .filter(live -> !moved.contains(live.id()))
                .forEach(live -> tally.count(live, replays.getOrDefault(live.id(), new Replay())));
        return moved;
    }

    /// @param orders compared
    /// @param events replayed for them
    /// @param moving orders that never held still
    /// @param first the first differences
    public record Findings(long orders, long events, long moving, long differences, List<Difference> first) {}

    private static final class Tally {

        private long orders;
        private long events;
        private long moving;
        private long differences;
        private final List<Difference> first = new ArrayList<>();

        void count(LiveOrder live, Replay replay) {
            orders++;
            events += replay.events();
            replay.state().differencesTo(live.id().toString(), live.state()).forEach(this::add);
        }

        private void add(Difference difference) {
            differences++;
            if (first.size() < SHOWN) {
                first.add(difference);
            }
        }

        Findings findings() {
            return new Findings(orders, events, moving, differences, List.copyOf(first));
        }
    }
}
