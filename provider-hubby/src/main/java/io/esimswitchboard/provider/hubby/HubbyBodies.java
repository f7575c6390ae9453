package io.esimswitchboard.provider.hubby;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies we send, in Hubby's words. What is null is left out. Those that hold personal data do not show it.
final class HubbyBodies {

    private HubbyBodies() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Booking(
            String departureDate,
            @Nullable String returnDate,
            String bookingId,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String fullName,
            @Nullable String locale,
            @Nullable String customBranding,
            Communication communicationOptions,
            List<Specification> packageSpecifications) {

        @Override
        public String toString() {
            return "Booking[" + bookingId + "]";
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Communication(
            boolean shouldSendMessage, @Nullable List<String> channels) {}

    /// Either `packageId` or the properties, and whom it is for.
    ///
    /// @param destination a text, a list of texts, or null for a destination chosen at redemption
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Specification(
            @Nullable String packageId,
            @Nullable String packageType,
            @Nullable Object destination,
            @Nullable String size,
            @Nullable Integer packageDuration,
            @Nullable String externalUserId,
            @Nullable String esimType,
            @Nullable String expiresAt) {

        Specification to(Grant grant) {
            return new Specification(
                    packageId,
                    packageType,
                    destination,
                    size,
                    packageDuration,
                    grant.externalUserId(),
                    grant.esimType(),
                    grant.expiresAt());
        }
    }

    /// Whom a package is for, and how they get it; part of a specification.
    record Grant(
            @Nullable String externalUserId,
            @Nullable String esimType,
            @Nullable String expiresAt) {}

    /// What is bought stands beside the eSIM.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record FlatTopUp(
            String iccid,
            String externalId,
            @Nullable String packageId,
            @Nullable String packageType,
            @Nullable Object destination,
            @Nullable String size,
            @Nullable Integer packageDuration) {}

    /// What is bought stands as in a booking.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record NestedTopUp(String iccid, String externalId, List<Specification> packageSpecifications) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Email(String email) {

        @Override
        public String toString() {
            return "Email[masked]";
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record User(String externalUserId) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Exchange(String redirectToken, String externalUserId) {

        @Override
        public String toString() {
            return "Exchange[" + externalUserId + "]";
        }
    }
}
