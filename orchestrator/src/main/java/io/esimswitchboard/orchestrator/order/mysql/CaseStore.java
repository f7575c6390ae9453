package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.CaseChange;
import io.esimswitchboard.orchestrator.order.CaseChange.Closed;
import io.esimswitchboard.orchestrator.order.CaseChange.Opened;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Order;
import jakarta.inject.Singleton;

/// Opens and closes reconciliation cases inside the transaction that changes their order.
@Singleton
final class CaseStore {

    private final CaseTable table;

    CaseStore(CaseTable table) {
        this.table = table;
    }

    void save(Change change) {
        change.cases().forEach(each -> save(change.after(), each));
    }

    private void save(Order order, CaseChange change) {
        switch (change) {
            case Opened(var id, var line, var attempt) ->
                table.open(
                        Uuids.bytes(id.uuid()),
                        Uuids.bytes(order.tenant().uuid()),
                        Uuids.bytes(order.id().uuid()),
                        Uuids.bytes(line.uuid()),
                        Uuids.bytes(attempt.uuid()),
                        order.updatedAt());
            case Closed(var id, var decision, var by, var note) ->
                table.close(Uuids.bytes(id.uuid()), order.updatedAt(), decision, by, note.orElse(null));
        }
    }
}
