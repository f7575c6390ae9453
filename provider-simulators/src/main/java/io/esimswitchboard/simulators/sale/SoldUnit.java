package io.esimswitchboard.simulators.sale;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One unit that was really sold.
///
/// @param clientReference what the buyer sent to know it by: Hubby's `booking_id`, Yoni's `idempotentKey`
public record SoldUnit(
        String unit, @Nullable String clientReference, String providerOrder, String sku, State state, Instant at) {

    public enum State {
        SOLD,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
