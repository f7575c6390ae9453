package io.esimswitchboard.orchestrator.simulation;

import java.util.List;

/// How bad a run is. Chances out of a thousand, at each place where the thing may happen.
///
/// @param crash a process dies
/// @param stop a process stops for longer than its leases
/// @param others others go first
/// @param loss a call, a reply or a webhook is lost
/// @param broker Kafka does not take a message, or its word gets lost
record Weather(int crash, int stop, int others, int loss, int broker) {

    static Weather of(Dice dice) {
        return new Weather(
                dice.pick(List.of(0, 5, 15, 40)),
                dice.pick(List.of(0, 5, 15)),
                dice.pick(List.of(50, 200, 400)),
                dice.pick(List.of(0, 100, 300)),
                dice.pick(List.of(0, 100, 300)));
    }
}
