package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.CancelAnswer.NotCancellable;
import io.esimswitchboard.orchestrator.order.CancelAnswer.Reason;
import io.esimswitchboard.orchestrator.order.CancelAnswer.UnderWay;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives an order up as far as it can be: what has not left never does, what is under way is not bought again and taken
/// back if it succeeds, what was delivered is taken back where its provider does that. Providers are asked by a worker;
/// here it is only stored that they shall be.
@Singleton
public final class CancelOrder {

    private static final int TRIES = 100;

    private final OrderQueries orders;
    private final OrderStore store;
    private final OrderMachine machine;
    private final DeliveryStore deliveries;
    private final Providers providers;
    private final InstantSource clock;

    CancelOrder(
            OrderQueries orders,
            OrderStore store,
            OrderMachine machine,
            DeliveryStore deliveries,
            Providers providers,
            InstantSource clock) {
        this.orders = orders;
        this.store = store;
        this.machine = machine;
        this.deliveries = deliveries;
        this.providers = providers;
        this.clock = clock;
    }

    /// Empty when the storefront has no such order.
    public Optional<CancelAnswer> cancel(TenantId tenant, OrderId id) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Order> order = orders.find(tenant, id);
            Optional<CancelAnswer> answer = order.flatMap(this::cancel);
            if (order.isEmpty() || answer.isPresent()) {
                return answer;
            }
        }
        throw new IllegalStateException(id + " changed faster than it could be cancelled");
    }

    /// Empty when somebody else has changed the order meanwhile.
    private Optional<CancelAnswer> cancel(Order order) {
        List<StoredAttempt> units =
                order.lines().stream().flatMap(CancelOrder::units).toList();
        Set<AttemptId> wanted = units.stream()
                .filter(attempt -> obstacle(order, attempt).isEmpty())
                .map(StoredAttempt::id)
                .collect(Collectors.toSet());
        Change change = machine.apply(order, new OrderInput.CancelRequested(wanted), clock.instant());
        if (change.isEmpty() && units.stream().noneMatch(CancelOrder::underWay)) {
            return Optional.of(new NotCancellable(reason(order, units)));
        }
        return change.isEmpty() || store.save(change) ? Optional.of(new UnderWay(change.after())) : Optional.empty();
    }

    /// The attempt that stands for each unit: the one that succeeded, else the latest.
    private static Stream<StoredAttempt> units(OrderLine line) {
        return IntStream.rangeClosed(1, line.quantity())
                .mapToObj(unit -> StatusRules.decisive(unit, line.attempts()))
                .flatMap(Optional::stream);
    }

    private static boolean underWay(StoredAttempt attempt) {
        return attempt.progress().cancelling() || attempt.progress().cancelled();
    }

    private Optional<Reason> obstacle(Order order, StoredAttempt attempt) {
        if (attempt.progress().cancellation().isPresent()) {
            return Optional.of(Reason.REFUSED);
        }
        return switch (attempt.state()) {
            case PREPARED, SENT, ACCEPTED, UNKNOWN -> Optional.empty();
            case REJECTED, SUPERSEDED -> Optional.of(Reason.FAILED);
            case SUCCEEDED -> obstacleToGivingBack(order, attempt);
        };
    }

    private Optional<Reason> obstacleToGivingBack(Order order, StoredAttempt attempt) {
        boolean takesBack = providers
                .find(attempt.choice().provider())
                .flatMap(EsimProvider::cancellations)
                .isPresent();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!takesBack) {
            return Optional.of(Reason.NOT_SUPPORTED);
        }
        if (order.facts().trip().departure().filter(today::isAfter).isPresent()) {
            return Optional.of(Reason.DEPARTED);
        }
        return deliveries.inUse(attempt.id()) ? Optional.of(Reason.IN_USE) : Optional.empty();
    }

    /// Of several obstacles the one nearest to a cancellation.
    private Reason reason(Order order, List<StoredAttempt> units) {
        return units.stream()
                .flatMap(attempt -> obstacle(order, attempt).stream())
                .max(Comparator.naturalOrder())
                .orElse(Reason.FAILED);
    }
}
