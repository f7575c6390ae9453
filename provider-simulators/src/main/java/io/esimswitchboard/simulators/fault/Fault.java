package io.esimswitchboard.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fault as it is armed.
///
/// @param times how often it strikes; 0: until it is disarmed
/// @param probability of striking a call it fits, drawn from `seed`
/// @param taken whether the wholesaler does what was asked before it answers wrongly
public record Fault(
        FaultName name,
        Operation operation,
        int times,
        double probability,
        long seed,
        @Nullable Duration lasting,
        @Nullable String code,
        boolean taken) {

    private static final Set<String> MEMBERS =
            Set.of("fault", "operation", "times", "probability", "seed", "seconds", "code", "taken");

    public Fault {
        if (times < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("times must be 0 or more and probability between 0 and 1");
        }
        if (!name.canStrike(operation)) {
            throw new IllegalArgumentException(
                    "'" + name.wireName() + "' can never strike operation '" + operation.wireName() + "'");
        }
        if (lasting != null && lasting.isNegative() && name != FaultName.CLOCK_SKEW) {
            throw new IllegalArgumentException("seconds must not be negative");
        }
    }

    /// Strikes the next call of any operation, once.
    public static Fault named(String name) {
        FaultName fault = FaultName.named(name);
        return new Fault(fault, Operation.ANY, 1, 1.0, 0, null, null, fault.stage() != FaultName.Stage.REFUSAL);
    }

    public Fault on(Operation other) {
        return new Fault(name, other, times, probability, seed, lasting, code, taken);
    }

    public Fault times(int other) {
        return new Fault(name, operation, other, probability, seed, lasting, code, taken);
    }

    public Fault withProbability(double other, long fromSeed) {
        return new Fault(name, operation, times, other, fromSeed, lasting, code, taken);
    }

    public Fault lasting(Duration other) {
        return new Fault(name, operation, times, probability, seed, other, code, taken);
    }

    public Fault code(String other) {
        return new Fault(name, operation, times, probability, seed, lasting, other, taken);
    }

    public Fault taken(boolean other) {
        return new Fault(name, operation, times, probability, seed, lasting, code, other);
    }

    public Duration lastingOr(Duration otherwise) {
        return Optional.ofNullable(lasting).orElse(otherwise);
    }

    public String codeOr(String otherwise) {
        return Optional.ofNullable(code).orElse(otherwise);
    }

    /// Reads the body of a control call.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Fault of(ObjectNode json) {
        json.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw new IllegalArgumentException("unknown member '" + member + "', known: " + MEMBERS);
            }
        });
        Fault plain = named(json.path("fault").asText());
        JsonNode seconds = json.path("seconds");
        return new Fault(
                plain.name,
                Operation.named(json.path("operation").asText("any")),
                json.path("times").asInt(1),
                json.path("probability").asDouble(1.0),
                json.path("seed").asLong(0),
                seconds.isNumber() ? Duration.ofMillis(Math.round(seconds.asDouble() * 1000)) : null,
                json.has("code") ? json.path("code").asText() : null,
                json.path("taken").asBoolean(plain.taken));
    }

    ObjectNode shown() {
        ObjectNode json = Json.object()
                .put("fault", name.wireName())
                .put("operation", operation.wireName())
                .put("times", times)
                .put("probability", probability)
                .put("seed", seed)
                .put("taken", taken);
        if (lasting != null) {
            json.put("seconds", lasting.toMillis() / 1000.0);
        }
        if (code != null) {
            json.put("code", code);
        }
        return json;
    }
}
