package io.esimswitchboard.simulators.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.FaultName.Stage;
import io.esimswitchboard.simulators.wire.Json;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The armed faults. The one armed first strikes first; a random one is drawn from its own seed, once
/// for each call that it fits, so that a run can be repeated.
public final class Faults {

    private static final int MAX_ARMED = 1_000;

    private final Map<String, Armed> armed = new LinkedHashMap<>();
    private int lastId;

    /// Answers the id to disarm it by. A storm makes none of the `inapplicable` faults.
    ///
    /// @throws IllegalArgumentException for a storm of faults that cannot be
    public synchronized String arm(Fault fault, Set<FaultName> inapplicable) {
        if (armed.size() >= MAX_ARMED) {
            throw new IllegalArgumentException(MAX_ARMED + " faults are armed already: disarm some");
        }
        Storm storm = fault.name() == FaultName.STORM ? new Storm(fault, inapplicable) : null;
        String id = "fault-" + ++lastId;
        armed.put(id, new Armed(fault, storm));
        return id;
    }

    /// The armed fault of this name that strikes now, if any.
    public synchronized Optional<Fault> strike(FaultName name, Operation operation) {
        return first(each -> each.strike(operation, only -> only == name));
    }

    /// The armed fault that changes the plans on sale before this call is done, if any.
    public synchronized Optional<Fault> strikePlans(Operation operation) {
        return first(each -> each.strike(operation, name -> name.stage() == Stage.PLANS));
    }

    /// The armed reply or refusal fault that strikes this call, if any.
    public synchronized Optional<Fault> strikeCall(Operation operation) {
        return first(each ->
                each.strikeOrStorm(operation, name -> name.stage() == Stage.REFUSAL || name.stage() == Stage.REPLY));
    }

    /// All that is wrong with the webhook due now. [FaultName#EARLY_WEBHOOK] is asked for apart: it is due
    /// before the reply.
    public synchronized WebhookFaults strikeWebhook() {
        var struck = new EnumMap<FaultName, Fault>(FaultName.class);
        for (FaultName name : FaultName.values()) {
            if (name.stage() == Stage.WEBHOOK && name != FaultName.EARLY_WEBHOOK) {
                strike(name, Operation.WEBHOOK).ifPresent(fault -> struck.put(name, fault));
            }
        }
        first(each -> each.storm(Operation.WEBHOOK, name -> name.stage() == Stage.WEBHOOK))
                .ifPresent(fault -> struck.putIfAbsent(fault.name(), fault));
        return new WebhookFaults(struck);
    }

    private Optional<Fault> first(Strike strike) {
        for (Armed each : armed.values()) {
            Optional<Fault> fault = strike.of(each);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private interface Strike {
        Optional<Fault> of(Armed armed);
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
        private final @Nullable Storm storm;
        private final Random random;
        private int strikes;

        Armed(Fault fault, @Nullable Storm storm) {
            this.fault = fault;
            this.storm = storm;
            this.random = new Random(fault.seed());
        }

        Optional<Fault> strikeOrStorm(Operation operation, Predicate<FaultName> wanted) {
            return storm == null ? strike(operation, wanted) : storm(operation, wanted);
        }

        Optional<Fault> strike(Operation operation, Predicate<FaultName> wanted) {
            boolean strikes =
                    wanted.test(fault.name()) && reaches(operation) && random.nextDouble() < fault.probability();
            return strikes ? struck(fault) : Optional.empty();
        }

        Optional<Fault> storm(Operation operation, Predicate<FaultName> wanted) {
            return storm == null || !reaches(operation)
                    ? Optional.empty()
                    : storm.draw(operation, wanted).flatMap(this::struck);
        }

        private boolean reaches(Operation operation) {
            // A webhook belongs to an order, so a webhook fault armed on orders means just that.
            boolean ofOrder = operation == Operation.WEBHOOK
                    && fault.operation() == Operation.ORDER
                    && fault.name().stage() == Stage.WEBHOOK;
            boolean meant = ofOrder || fault.operation() == Operation.ANY || fault.operation() == operation;
            return meant && fault.name().canStrike(operation) && (fault.times() == 0 || strikes < fault.times());
        }

        private Optional<Fault> struck(Fault by) {
            strikes++;
            return Optional.of(by);
        }
    }
}
