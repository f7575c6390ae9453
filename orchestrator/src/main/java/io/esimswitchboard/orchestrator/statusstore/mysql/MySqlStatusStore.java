package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.statusstore.OrderState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.LineState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Try;
import io.esimswitchboard.orchestrator.statusstore.Replay;
import io.esimswitchboard.orchestrator.statusstore.StatusStore;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Orders' states and their events from MySQL, for a page of orders with one query a table.
@Singleton
final class MySqlStatusStore implements StatusStore {

    private static final byte[] BEFORE_ALL = new byte[0];
    private static final int EVENTS = 2_000;
    private static final Argument<Map<String, String>> DATA = Argument.mapOf(String.class, String.class);

    private final StateTables tables;
    private final JsonMapper json;

    MySqlStatusStore(StateTables tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    @Override
    public List<LiveOrder> after(Optional<OrderId> after, int max) {
        return live(tables.headsAfter(after.map(MySqlStatusStore::key).orElse(BEFORE_ALL), max));
    }

    @Override
    public Optional<LiveOrder> find(OrderId id) {
        return live(tables.heads(List.of(key(id)))).stream().findFirst();
    }

    private List<LiveOrder> live(List<HeadRow> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<OrderId, OrderState> states = new LinkedHashMap<>();
        heads.forEach(head -> states.put(
                order(head.id()), new OrderState().status(word(head.status())).sequence(head.lastSequence())));
        fill(states, heads.stream().map(HeadRow::id).toList());
        return heads.stream()
                .map(head -> new LiveOrder(order(head.id()), head.version(), of(states, head.id())))
                .toList();
    }

    private void fill(Map<OrderId, OrderState> states, List<byte[]> ids) {
        for (LineStateRow row : tables.lines(ids)) {
            Optional<String> reason = Optional.ofNullable(row.reason()).map(MySqlStatusStore::word);
            LineState state = new LineState(word(row.status()), row.fulfilledQuantity(), reason);
            of(states, row.orderId()).line(line(row.id()), state);
        }
        for (AttemptStateRow row : tables.attempts(ids)) {
            Try which = new Try(row.unit(), row.number());
            of(states, row.orderId()).attempt(line(row.lineId()), which, word(row.state()));
        }
        for (EsimStateRow row : tables.esims(ids)) {
            String esim = new EsimId(Uuids.fromBytes(row.id())).toString();
            of(states, row.orderId())
                    .esim(esim, "profile_status", word(row.profileStatus()))
                    .esim(esim, "service_status", word(row.serviceStatus()));
        }
        for (ClaimStateRow row : tables.claims(ids)) {
            String claim = new ClaimId(Uuids.fromBytes(row.id())).toString();
            of(states, row.orderId()).claim(claim, word(row.status()));
        }
    }

    private static OrderState of(Map<OrderId, OrderState> states, byte[] order) {
        return Objects.requireNonNull(states.get(order(order)), "a row of an order that was not asked for");
    }

    @Override
    public Map<OrderId, Replay> replay(List<OrderId> neighbours) {
        Map<OrderId, Replay> replays = new HashMap<>();
        byte[] last = key(neighbours.getLast());
        byte[] order = key(neighbours.getFirst());
        long sequence = 0;
        List<LoggedRow> events;
        do {
            events = tables.events(order, sequence, last, EVENTS);
            events.forEach(event -> replays.computeIfAbsent(order(event.orderId()), id -> new Replay())
                    .tell(event.sequence(), event.type(), data(event)));
            if (!events.isEmpty()) {
                order = events.getLast().orderId();
                sequence = events.getLast().sequence();
            }
        } while (events.size() == EVENTS);
        return replays;
    }

    @Override
    public Set<OrderId> moved(Map<OrderId, Integer> versions) {
        Set<OrderId> moved = new HashSet<>(versions.keySet());
        tables.heads(versions.keySet().stream().map(MySqlStatusStore::key).toList()).stream()
                .filter(head -> versions.getOrDefault(order(head.id()), -1) == head.version())
                .forEach(head -> moved.remove(order(head.id())));
        return moved;
    }

    private Map<String, String> data(LoggedRow event) {
        try {
            return json.readValue(event.data(), DATA);
        } catch (IOException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    private static byte[] key(OrderId id) {
        return Uuids.bytes(id.uuid());
    }

    private static OrderId order(byte[] id) {
        return new OrderId(Uuids.fromBytes(id));
    }

    private static String line(byte[] id) {
        return new LineId(Uuids.fromBytes(id)).toString();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
