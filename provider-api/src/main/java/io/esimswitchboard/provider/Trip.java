package io.esimswitchboard.provider;

import java.time.LocalDate;
import java.util.Optional;

/// When the traveller leaves and returns, as calendar days without a zone.
public record Trip(Optional<LocalDate> departure, Optional<LocalDate> returning) {

    /// Nothing is known.
    public static final Trip UNDATED = new Trip(Optional.empty(), Optional.empty());

    public Trip {
        if (departure.isPresent() && returning.isPresent() && returning.get().isBefore(departure.get())) {
            throw new IllegalArgumentException("return " + returning.get() + " before departure " + departure.get());
        }
    }
}
