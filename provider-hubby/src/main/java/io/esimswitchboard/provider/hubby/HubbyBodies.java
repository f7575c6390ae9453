package io.esimswitchboard.provider.hubby;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies we send, in Hubby's words. What is null is left out.
final class HubbyBodies {

    private HubbyBodies() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Booking(
            String departureDate,
            @Nullable String returnDate,
            String bookingId,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String locale,
            Communication communicationOptions,
            List<Specification> packageSpecifications) {

        /// Personal data, so not shown.
        @Override
        public String toString() {
            return "Booking[" + bookingId + "]";
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Communication(
            boolean shouldSendMessage, @Nullable List<String> channels) {}

    /// Either `packageId` alone, or the others.
    ///
    /// @param destination a text, a list of texts, or null for a destination chosen at redemption
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Specification(
            @Nullable String packageId,
            @Nullable String packageType,
            @Nullable Object destination,
            @Nullable String size,
            @Nullable Integer packageDuration) {}
}
