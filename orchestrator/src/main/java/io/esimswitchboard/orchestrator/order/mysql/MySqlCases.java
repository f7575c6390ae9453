package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Cases;
import io.esimswitchboard.orchestrator.order.ReconciliationCase;
import io.esimswitchboard.orchestrator.order.ReconciliationCase.Resolution;
import io.esimswitchboard.orchestrator.order.ReconciliationCase.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reconciliation cases from MySQL.
@Singleton
final class MySqlCases implements Cases {

    private static final byte[] BEFORE_ALL = new byte[0];

    private final CaseTable table;

    MySqlCases(CaseTable table) {
        this.table = table;
    }

    @Override
    public Optional<ReconciliationCase> find(CaseId id) {
        return table.findCase(Uuids.bytes(id.uuid())).map(MySqlCases::toCase);
    }

    @Override
    public List<ReconciliationCase> list(Optional<Boolean> open, Optional<CaseId> after, int limit) {
        String status = open.map(still -> still ? "OPEN" : "RESOLVED").orElse(null);
        byte[] from = after.map(id -> Uuids.bytes(id.uuid())).orElse(BEFORE_ALL);
        return table.list(status, from, limit).stream().map(MySqlCases::toCase).toList();
    }

    private static ReconciliationCase toCase(CaseRow row) {
        Subject subject = new Subject(
                new TenantId(Uuids.fromBytes(row.tenantId())),
                new OrderId(Uuids.fromBytes(row.orderId())),
                new LineId(Uuids.fromBytes(row.lineId())),
                new AttemptId(Uuids.fromBytes(row.attemptId())));
        Optional<Resolution> resolution = Optional.ofNullable(row.resolvedAt())
                .map(at -> new Resolution(
                        at,
                        Objects.requireNonNull(row.decision(), "a resolved case has a decision"),
                        Objects.requireNonNull(row.resolvedBy(), "a resolved case was resolved by somebody"),
                        Optional.ofNullable(row.note())));
        return new ReconciliationCase(new CaseId(Uuids.fromBytes(row.id())), subject, row.openedAt(), resolution);
    }
}
