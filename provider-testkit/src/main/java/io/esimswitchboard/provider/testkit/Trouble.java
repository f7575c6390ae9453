package io.esimswitchboard.provider.testkit;

import java.math.BigDecimal;
import java.time.Duration;

/// One fault to be armed at the wholesaler, in the words of the simulators' control API (`POST /_control/faults`).
///
/// @param code its meaning depends on the fault; empty for the usual one
/// @param times how often it strikes; 0: until the harness is closed
/// @param lasting zero for the usual time
/// @param taken whether what was asked for is done all the same
public record Trouble(
        String fault,
        Operation operation,
        String code,
        int times,
        double probability,
        long seed,
        Duration lasting,
        boolean taken) {

    /// Strikes the next call of that kind, which is done all the same.
    static Trouble of(String fault, Operation operation) {
        return new Trouble(fault, operation, "", 1, 1, 0, Duration.ZERO, true);
    }

    /// Random faults, repeatable by their seed.
    static Trouble storm(double probability, long seed, Duration waits) {
        return new Trouble("storm", Operation.ANY, "", 0, probability, seed, waits, true);
    }

    /// Every attempt to connect fails for so long.
    static Trouble refusedConnections(Duration lasting) {
        return of("refuse_connection", Operation.ANY).lasting(lasting);
    }

    Trouble code(String other) {
        return new Trouble(fault, operation, other, times, probability, seed, lasting, taken);
    }

    Trouble always() {
        return new Trouble(fault, operation, code, 0, probability, seed, lasting, taken);
    }

    /// Strikes not the next call but one of the next, by `otherSeed`.
    Trouble sometimes(double otherProbability, long otherSeed) {
        return new Trouble(fault, operation, code, times, otherProbability, otherSeed, lasting, taken);
    }

    Trouble lasting(Duration other) {
        return new Trouble(fault, operation, code, times, probability, seed, other, taken);
    }

    Trouble taken(boolean other) {
        return new Trouble(fault, operation, code, times, probability, seed, lasting, other);
    }

    /// The body of the control call.
    public String json() {
        var json = new StringBuilder("{\"fault\":\"%s\",\"operation\":\"%s\"".formatted(fault, operation.word()));
        json.append(",\"times\":").append(times);
        json.append(",\"probability\":").append(probability);
        json.append(",\"seed\":").append(seed);
        json.append(",\"taken\":").append(taken);
        if (!code.isEmpty()) {
            json.append(",\"code\":\"").append(code).append('"');
        }
        if (lasting.isPositive()) {
            json.append(",\"seconds\":")
                    .append(BigDecimal.valueOf(lasting.toMillis(), 3).toPlainString());
        }
        return json.append('}').toString();
    }
}
