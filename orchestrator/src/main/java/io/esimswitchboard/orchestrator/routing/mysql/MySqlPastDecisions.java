package io.esimswitchboard.orchestrator.routing.mysql;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.routing.PastDecisions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// The decisions that stand with the lines of orders.
@Singleton
final class MySqlPastDecisions implements PastDecisions {

    private final DecisionTable table;

    MySqlPastDecisions(DecisionTable table) {
        this.table = table;
    }

    @Override
    public List<PastDecision> between(UUID after, UUID before, int limit) {
        return table.between(Uuids.bytes(after), Uuids.bytes(before), limit).stream()
                .map(row -> new PastDecision(new LineId(Uuids.fromBytes(row.id())), row.decision()))
                .toList();
    }
}
