package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.toolkit.CircuitState;
import java.time.Instant;

/// The circuit of one operation at one account, as this instance sees it.
///
/// @param operation in the adapter's words
/// @param since when it came to this state
/// @param reason what went wrong last; empty when it is closed
public record CircuitView(String operation, CircuitState state, Instant since, String reason) {

    boolean isClosed() {
        return state == CircuitState.CLOSED;
    }
}
