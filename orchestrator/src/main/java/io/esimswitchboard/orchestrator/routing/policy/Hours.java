package io.esimswitchboard.orchestrator.routing.policy;

import java.time.LocalTime;

/// A part of every day, UTC; over midnight when it ends before it begins.
///
/// @param until not included
public record Hours(LocalTime from, LocalTime until) {

    boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : begun || notOver;
    }
}
