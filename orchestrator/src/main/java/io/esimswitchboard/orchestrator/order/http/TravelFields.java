package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.provider.Trip;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads when the traveller leaves and returns. Today is today in UTC.
final class TravelFields {

    private final JsonFields travel;
    private final LocalDate today;

    private TravelFields(JsonFields travel, LocalDate today) {
        this.travel = travel;
        this.today = today;
    }

    static Trip read(JsonFields fields, Instant now) {
        TravelFields travel = new TravelFields(fields, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Optional<LocalDate> departure = travel.date("departure_date");
        Optional<LocalDate> returning = travel.date("return_date");
        fields.end();
        if (departure.isPresent() && returning.stream().anyMatch(departure.get()::isAfter)) {
            fields.refuse("return_date", "out_of_range", "is before departure_date");
            return Trip.UNDATED;
        }
        return new Trip(departure, returning);
    }

    private Optional<LocalDate> date(String name) {
        Optional<LocalDate> date = travel.text(name).flatMap(text -> parsed(name, text));
        if (date.filter(today::isAfter).isPresent()) {
            travel.refuse(name, "in_the_past", "is in the past");
            return Optional.empty();
        }
        return date;
    }

    private Optional<LocalDate> parsed(String name, String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // 2027-02-30 has the form and is no day
        }
        travel.refuse(name, "invalid", "has to be a day such as 2027-01-15");
        return Optional.empty();
    }
}
