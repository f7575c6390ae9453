package io.esimswitchboard.simulators.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/// The armed faults. The one armed first strikes first; a random one is drawn from its own seed, once
/// for each call that it fits, so that a run can be repeated.
public final class Faults {

    private static final int MAX_ARMED = 1_000;

    private final Map<String, Armed> armed = new LinkedHashMap<>();
    private int lastId;

    /// Answers the id to disarm it by.
    public synchronized String arm(Fault fault) {
        if (armed.size() >= MAX_ARMED) {
            throw new IllegalArgumentException(MAX_ARMED + " faults are armed already: disarm some");
        }
        String id = "fault-" + ++lastId;
        armed.put(id, new Armed(fault));
        return id;
    }

    /// The armed fault of this name that strikes now, if any.
    public Optional<Fault> strike(FaultName name, Operation operation) {
        return strike(fault -> fault.name() == name && fits(fault, operation));
    }

    /// The armed reply or refusal fault that strikes this call, if any.
    public Optional<Fault> strikeCall(Operation operation) {
        return strike(fault -> switch (fault.name().stage()) {
            case REFUSAL, REPLY -> fits(fault, operation);
            case CONNECTION, CLOCK, WEBHOOK, NOT_YET -> false;
        });
    }

    private static boolean fits(Fault fault, Operation operation) {
        // A webhook belongs to an order, so a webhook fault armed on orders means just that.
        return fault.operation() == Operation.ANY
                || fault.operation() == operation
                || (operation == Operation.WEBHOOK && fault.operation() == Operation.ORDER);
    }

    private synchronized Optional<Fault> strike(Predicate<Fault> fits) {
        return armed.values().stream()
                .filter(candidate -> candidate.left() && fits.test(candidate.fault) && candidate.drawn())
                .findFirst()
                .map(Armed::struck);
    }

    public synchronized boolean disarm(String id) {
        return armed.remove(id) != null;
    }

    public synchronized void disarmAll() {
        armed.clear();
    }

    public synchronized ArrayNode shown() {
        ArrayNode list = Json.array();
        armed.forEach((id, each) -> {
            ObjectNode json = Json.object().put("id", id);
            json.setAll(each.fault.shown());
            list.add(json.put("struck", each.strikes));
        });
        return list;
    }

    private static final class Armed {

        private final Fault fault;
        private final Random random;
        private int strikes;

        Armed(Fault fault) {
            this.fault = fault;
            this.random = new Random(fault.seed());
        }

        boolean left() {
            return fault.times() == 0 || strikes < fault.times();
        }

        boolean drawn() {
            return random.nextDouble() < fault.probability();
        }

        Fault struck() {
            strikes++;
            return fault;
        }
    }
}
