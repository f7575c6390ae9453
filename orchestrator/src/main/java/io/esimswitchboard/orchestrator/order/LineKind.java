package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.provider.Iccid;

/// What a line is bought for.
public sealed interface LineKind {

    /// New eSIMs.
    record NewEsim() implements LineKind {}

    /// More data for an eSIM that is there already. Only who sold it can add to it.
    ///
    /// @param iccid by which the provider knows it
    record TopUp(EsimId esim, Iccid iccid) implements LineKind {}

    /// In a word, as on the wire.
    default String word() {
        return switch (this) {
            case NewEsim() -> "new_esim";
            case TopUp(var _, var _) -> "top_up";
        };
    }
}
