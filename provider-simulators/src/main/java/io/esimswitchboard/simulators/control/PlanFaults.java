package io.esimswitchboard.simulators.control;

import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Faults;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Changes the plans on sale just before a call is done: between a search and its order, say. The change
/// stays until the next reset.
final class PlanFaults {

    private final Wholesaler wholesaler;
    private final Faults faults;

    PlanFaults(Wholesaler wholesaler, Faults faults) {
        this.wholesaler = wholesaler;
        this.faults = faults;
    }

    /// Answers what struck, if anything.
    Optional<FaultName> change(Operation operation, Call call) {
        return faults.strikePlans(operation).map(fault -> {
            List<String> named = operation == Operation.ORDER ? wholesaler.plansNamedBy(call) : List.of();
            if (fault.name() == FaultName.PRICE_CHANGE) {
                wholesaler.catalogue().reprice(named, factor(fault));
            } else {
                delist(fault.code() == null ? named : List.of(fault.code().split("[, ]+", -1)));
            }
            return fault.name();
        });
    }

    private void delist(List<String> ids) {
        var command = Json.object();
        var removed = command.putArray("remove");
        (ids.isEmpty() ? wholesaler.catalogue().firstId().stream().toList() : ids).forEach(removed::add);
        wholesaler.catalogue().change(command);
    }

    /// How many times the price there was; 2 unless the fault's code says otherwise.
    private static BigDecimal factor(Fault fault) {
        String code = fault.codeOr("");
        return code.matches("\\d{1,4}(\\.\\d{1,4})?") ? new BigDecimal(code) : BigDecimal.TWO;
    }
}
