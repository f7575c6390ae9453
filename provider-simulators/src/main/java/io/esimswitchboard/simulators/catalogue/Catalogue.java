package io.esimswitchboard.simulators.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The plans on sale, in the wholesaler's own JSON, by the id it gives them. Readers see one consistent
/// snapshot; a change replaces it.
public final class Catalogue {

    private static final int MAX_GENERATED = 200_000;

    private static final String PRICE = "\\d{1,12}(\\.\\d{1,6})?";

    private final String idMember;
    private final List<ObjectNode> initial;
    private final PlanSource source;
    private volatile Snapshot snapshot;

    public Catalogue(String idMember, List<ObjectNode> initial, PlanSource source) {
        this.idMember = idMember;
        this.initial = List.copyOf(initial);
        this.source = source;
        this.snapshot = snapshotOf(initial.stream());
    }

    public List<ObjectNode> all() {
        return snapshot.list;
    }

    public Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    public Optional<String> firstId() {
        return all().stream().findFirst().map(this::idOf);
    }

    public synchronized void reset() {
        snapshot = snapshotOf(initial.stream());
    }

    /// Obeys one of `{"plans":[…]}` (replaces all), `{"edit":[…]}` (merges by id, adds what is new),
    /// `{"remove":["id"]}` and `{"generate":50000,"seed":1}` (replaces all).
    public synchronized void change(ObjectNode command) {
        if (command.has("generate")) {
            snapshot = generated(
                    command.path("generate").asInt(), command.path("seed").asLong());
            return;
        }
        if (command.has("plans")) {
            snapshot = snapshotOf(objects(command.path("plans")));
            return;
        }
        if (!command.has("edit") && !command.has("remove")) {
            throw new IllegalArgumentException("say one of plans, edit, remove, generate");
        }
        var plans = new LinkedHashMap<>(snapshot.byId);
        command.path("remove").forEach(id -> plans.remove(id.asText()));
        objects(command.path("edit")).forEach(edit -> plans.merge(idOf(edit), edit, Catalogue::merged));
        snapshot = snapshotOf(plans.values().stream());
    }

    /// Multiplies the prices of the plans named, or of all when none is.
    public synchronized void reprice(List<String> ids, BigDecimal factor) {
        snapshot = snapshotOf(snapshot.list.stream()
                .map(plan -> ids.isEmpty() || ids.contains(idOf(plan)) ? repriced(plan, factor) : plan));
    }

    /// A price stays what it was, text or number, with as many decimals.
    private static ObjectNode repriced(ObjectNode plan, BigDecimal factor) {
        JsonNode price = plan.path("price");
        if (!price.asText().matches(PRICE)) {
            return plan;
        }
        var before = new BigDecimal(price.asText());
        BigDecimal after = before.multiply(factor).setScale(before.scale(), RoundingMode.HALF_UP);
        ObjectNode copy = plan.deepCopy();
        return price.isTextual() ? copy.put("price", after.toPlainString()) : copy.set("price", Json.number(after));
    }

    private static ObjectNode merged(ObjectNode plan, ObjectNode edit) {
        ObjectNode copy = plan.deepCopy();
        copy.setAll(edit);
        return copy;
    }

    private Snapshot generated(int count, long seed) {
        if (count < 0 || count > MAX_GENERATED) {
            throw new IllegalArgumentException("generate must be between 0 and " + MAX_GENERATED);
        }
        var random = new Random(seed);
        return snapshotOf(IntStream.range(0, count).mapToObj(index -> source.plan(index, random)));
    }

    private Snapshot snapshotOf(Stream<ObjectNode> plans) {
        var byId = new LinkedHashMap<String, ObjectNode>();
        plans.forEach(plan -> byId.put(idOf(plan), plan));
        return new Snapshot(byId, List.copyOf(byId.values()));
    }

    private String idOf(ObjectNode plan) {
        return Json.text(plan, idMember)
                .orElseThrow(() -> new IllegalArgumentException("a plan needs a text '" + idMember + "'"));
    }

    private static Stream<ObjectNode> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(node -> {
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("a plan must be an object");
        });
    }

    private record Snapshot(Map<String, ObjectNode> byId, List<ObjectNode> list) {}
}
