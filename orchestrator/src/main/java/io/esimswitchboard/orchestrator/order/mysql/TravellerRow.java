package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.provider.Traveller;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A traveller as it is sealed into its order.
@Serdeable
record TravellerRow(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale) {

    static TravellerRow of(Traveller traveller) {
        return new TravellerRow(
                traveller.email().orElse(null),
                traveller.firstName().orElse(null),
                traveller.lastName().orElse(null),
                traveller.locale().orElse(null));
    }

    Traveller toTraveller() {
        return new Traveller(
                Optional.ofNullable(email),
                Optional.ofNullable(firstName),
                Optional.ofNullable(lastName),
                Optional.ofNullable(locale));
    }

    @Override
    public String toString() {
        return "TravellerRow[masked]";
    }
}
