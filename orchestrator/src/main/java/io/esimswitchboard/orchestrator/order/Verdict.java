package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.ProviderOrderId;
import java.util.Optional;

/// What an operator has found out about an attempt in doubt.
///
/// @param by the operator's key, by its hint
/// @param note the operator's own words; kept with the case, never told to a storefront
public record Verdict(Finding finding, String by, Optional<String> note) {

    public sealed interface Finding {

        /// In a word.
        default String word() {
            return switch (this) {
                case Delivered(var _) -> "delivered";
                case NotCarriedOut() -> "not_carried_out";
                case KeepWaiting() -> "keep_waiting";
            };
        }
    }

    /// It was carried out under this number; what was delivered is fetched from the provider. An attempt whose
    /// cancellation is in doubt was not taken back.
    public record Delivered(ProviderOrderId order) implements Finding {}

    /// It certainly was not carried out. An attempt whose cancellation is in doubt was taken back.
    public record NotCarriedOut() implements Finding {}

    /// The provider is asked again, with new patience.
    public record KeepWaiting() implements Finding {}
}
