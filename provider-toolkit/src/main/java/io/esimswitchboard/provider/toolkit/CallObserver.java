package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;

/// Hears of every call to a wholesaler, and of the circuits.
///
/// Called on the thread that makes the call, so it has to be quick and must not throw. It is told the adapter's name of
/// the operation and never an address, a header or a body.
public interface CallObserver {

    /// Hears nothing.
    CallObserver NONE = new CallObserver() {
        @Override
        public void ended(ProviderId provider, String operation, CallEnding ending, Duration took) {}

        @Override
        public void turned(ProviderId provider, String operation, CircuitState state, String reason) {}
    };

    /// A call has ended.
    ///
    /// @param operation one of a few per adapter, see [ProviderRequest#operation()]
    /// @param took waiting for its turn included
    void ended(ProviderId provider, String operation, CallEnding ending, Duration took);

    /// The circuit of an operation is in this state from now on. Also told once, as closed, when the operation is first
    /// called.
    ///
    /// @param reason what went wrong last, for operators; empty when nothing did
    void turned(ProviderId provider, String operation, CircuitState state, String reason);
}
