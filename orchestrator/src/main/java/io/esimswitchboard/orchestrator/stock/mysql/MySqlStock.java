package io.esimswitchboard.orchestrator.stock.mysql;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.CancellationState;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.Stock;
import io.esimswitchboard.orchestrator.order.Surplus;
import io.esimswitchboard.orchestrator.stock.StockList;
import io.esimswitchboard.orchestrator.stock.StockStatus;
import io.esimswitchboard.orchestrator.stock.StockUnit;
import io.esimswitchboard.provider.EsimOrder;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Stock in MySQL. `SKIP LOCKED` gives two orders two units, and the status gives no unit to two.
@Singleton
final class MySqlStock implements Stock, StockList {

    /// Above every id.
    private static final byte[] NEWEST = Uuids.bytes(new UUID(-1L, -1L));

    private final StockTable table;
    private final StockRows rows;
    private final InstantSource clock;
    private final BackgroundLoop looking;
    private volatile Set<PlanKeyRow> forSale = Set.of();

    /// @param every how late it may be noticed that there is something for sale
    MySqlStock(StockTable table, StockRows rows, InstantSource clock, @Value("${stock.look-every:1s}") Duration every) {
        this.table = table;
        this.rows = rows;
        this.clock = clock;
        this.looking = new BackgroundLoop("stock-look", every, this::look);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        looking.start();
    }

    private boolean look() {
        forSale = Set.copyOf(table.plansForSale(clock.instant()));
        return false;
    }

    @Override
    public void save(Change change) {
        for (Surplus unit : change.surplus()) {
            StockRow row = rows.of(change.after(), unit);
            table.insert(row);
            table.setExpiry(row.attemptId());
        }
        Instant now = change.after().updatedAt();
        decide(change.surplusWith(CancellationState.CONFIRMED), StockStatus.GIVEN_BACK, now);
        decide(change.surplusWith(CancellationState.REFUSED), StockStatus.KEPT, now);
    }

    private void decide(List<AttemptId> attempts, StockStatus status, Instant now) {
        if (!attempts.isEmpty()) {
            table.decide(attempts.stream().map(id -> Uuids.bytes(id.uuid())).toList(), status.name(), now);
        }
    }

    @Override
    public boolean seemsToHave(Choice choice) {
        return forSale.contains(
                new PlanKeyRow(choice.provider().value(), choice.plan().value()));
    }

    @Override
    public Optional<EsimOrder> take(Choice choice, OrderId order, AttemptId attempt, Instant now) {
        return table.lockForSale(choice.provider().value(), choice.plan().value(), now)
                .filter(row ->
                        table.take(row.attemptId(), Uuids.bytes(order.uuid()), Uuids.bytes(attempt.uuid()), now) > 0)
                .map(rows::toOrder);
    }

    @Override
    public List<StockUnit> list(Optional<StockStatus> status, Optional<AttemptId> before, int limit) {
        byte[] last = before.map(id -> Uuids.bytes(id.uuid())).orElse(NEWEST);
        return table.list(status.map(Enum::name).orElse(null), last, limit).stream()
                .map(rows::toUnit)
                .toList();
    }

    @PreDestroy
    void stop() {
        looking.close();
    }
}
