package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The business behind the front door: one wholesaler's API.
public interface Wholesaler extends AutoCloseable {

    Operation operationOf(Call call);

    /// Checks the caller's signature, with `now` as the wholesaler's clock shows it.
    Verdict verify(Call call, Instant now);

    Reply unauthorized(Verdict verdict);

    /// Does what `call` asks for. Takes `pause` while the work is under way, where that can be told from
    /// outside; otherwise the front door takes it afterwards.
    Reply answer(Call call, Pause pause);

    /// Refuses in the wholesaler's own words.
    Reply refusal(Fault fault);

    /// Faults that mean nothing here.
    Set<FaultName> inapplicable();

    Catalogue catalogue();

    /// The plans an order names; none when it describes what it wants.
    default List<String> plansNamedBy(Call order) {
        return List.of();
    }

    /// The members of replies that callers can do without.
    default Set<String> dispensable() {
        return Set.of("message", "msg");
    }

    List<SoldUnit> sales();

    /// The orders as the wholesaler's own lists show them, newest first, but for what would install an eSIM.
    default List<ObjectNode> orders() {
        return List.of();
    }

    /// Sends an event for an order.
    ///
    /// @throws java.util.NoSuchElementException for an order that does not exist
    void announce(String providerOrder, String event, ObjectNode data);

    void reset();

    @Override
    void close();
}
