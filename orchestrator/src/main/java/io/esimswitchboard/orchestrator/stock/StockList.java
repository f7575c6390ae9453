package io.esimswitchboard.orchestrator.stock;

import io.esimswitchboard.orchestrator.id.AttemptId;
import java.util.List;
import java.util.Optional;

/// Reading the stock.
public interface StockList {

    /// The newest first.
    ///
    /// @param before the last one of the page before
    List<StockUnit> list(Optional<StockStatus> status, Optional<AttemptId> before, int limit);
}
