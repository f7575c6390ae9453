package io.esimswitchboard.orchestrator.statusstore;

import io.esimswitchboard.orchestrator.statusstore.OrderState.LineState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Try;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rebuilds where an order stands from its events alone, told in sequence.
public final class Replay {

    private final OrderState state = new OrderState();
    private final Set<String> issued = new HashSet<>();
    private long sequence;
    private long events;

    public OrderState state() {
        return state.sequence(sequence);
    }

    /// How many events were told.
    public long events() {
        return events;
    }

    /// An event that follows a gap is left out, and with it what it tells: the gap shows.
    public void tell(long number, String type, Map<String, String> data) {
        events++;
        if (number != sequence + 1) {
            return;
        }
        sequence = number;
        Optional.ofNullable(data.get("line_id")).ifPresent(line -> tellLine(line, data));
        switch (type) {
            case "order.created" -> create(data);
            case "order.routed" -> state.moveLines("scheduled", "routed");
            case "order.scheduled",
                    "order.processing",
                    "order.partially_completed",
                    "order.completed",
                    "order.needs_review",
                    "order.failed",
                    "order.cancelled" -> state.status(type.substring("order.".length()));
            case "claim.issued", "claim.redeemed", "claim.expired", "claim.cancelled" -> {
                state.claim(data.getOrDefault("claim_id", ""), type.substring("claim.".length()));
                issue(data);
            }
            case "esim.issued" -> issue(data);
            case "esim.profile_status_changed" -> moveEsim("profile_status", data);
            case "esim.service_status_changed" -> moveEsim("service_status", data);
            default -> {} // tells nothing of where the order stands
        }
    }

    private void create(Map<String, String> data) {
        state.status("created");
        int lines = Integer.parseInt(data.getOrDefault("lines", "0"));
        for (int i = 1; i <= lines; i++) {
            String line = data.getOrDefault("line_" + i, "");
            int quantity = Integer.parseInt(data.getOrDefault("quantity_" + i, "0"));
            state.line(line, new LineState("scheduled", 0, Optional.empty()));
            for (int unit = 1; unit <= quantity; unit++) {
                state.attempt(line, new Try(unit, 1), "prepared");
            }
        }
    }

    private void tellLine(String line, Map<String, String> data) {
        Optional.ofNullable(data.get("line_status"))
                .ifPresent(status -> state.line(
                        line,
                        new LineState(
                                status,
                                Integer.parseInt(data.getOrDefault("fulfilled_quantity", "0")),
                                Optional.ofNullable(data.get("reason")))));
        Optional.ofNullable(data.get("attempt_state"))
                .ifPresent(attempt -> state.attempt(
                        line,
                        new Try(
                                Integer.parseInt(data.getOrDefault("unit", "0")),
                                Integer.parseInt(data.getOrDefault("attempt", "0"))),
                        attempt));
    }

    // A redeemed claim names the eSIM that it became, perhaps twice.
    private void issue(Map<String, String> data) {
        Optional.ofNullable(data.get("esim_id"))
                .filter(issued::add)
                .ifPresent(esim ->
                        state.esim(esim, "profile_status", "released").esim(esim, "service_status", "not_active"));
    }

    // A claim that is not known to have become an eSIM yet has no such status of its own.
    private void moveEsim(String axis, Map<String, String> data) {
        Optional.ofNullable(data.get("esim_id")).ifPresent(esim -> state.esim(esim, axis, data.getOrDefault(axis, "")));
    }
}
