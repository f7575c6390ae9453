package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.RatesAge;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads exchange rates: all of them or nothing.
@Singleton
final class RatesReader {

    private static final int SOURCE = 64;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);

    private final PriceBooks books;
    private final InstantSource clock;

    RatesReader(PriceBooks books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    ExchangeRates read(JsonNode body) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(body, errors);
        fields.require("source");
        fields.require("as_of");
        fields.require("rates");
        String home = books.home().getCurrencyCode();
        String base = fields.text("base").orElse(home);
        if (Decimals.currency(base).isEmpty()) {
            fields.refuse("base", "unknown_currency", "has to be an ISO 4217 code such as USD");
        }
        String source = fields.line("source", SOURCE).orElse("");
        Instant asOf = asOf(fields);
        Map<String, BigDecimal> rates = rates(fields);
        fields.end();
        if (errors.isEmpty() && !base.equals(home) && !rates.containsKey(home)) {
            fields.refuse("rates", "home_currency_missing", "has to have a rate of " + home);
        }
        errors.throwIfAny("validation_failed");
        ExchangeRates read = new ExchangeRates(base, rates, source, asOf);
        if (books.age(read) == RatesAge.REFUSED) {
            fields.refuse("as_of", "too_old", "is beyond the age that rates are sold by");
        }
        errors.throwIfAny("too_old");
        return read;
    }

    private Instant asOf(JsonFields fields) {
        Optional<Instant> read = fields.text("as_of").flatMap(RatesReader::instant);
        if (fields.has("as_of") && read.isEmpty()) {
            fields.refuse("as_of", "invalid", "has to be a date or a time such as 2027-01-15T10:00:00Z");
        }
        if (read.filter(clock.instant().plus(CLOCKS_DIFFER)::isBefore).isPresent()) {
            fields.refuse("as_of", "in_the_future", "lies in the future");
        }
        return read.orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, BigDecimal> rates(JsonFields fields) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        fields.members("rates").forEach((code, value) -> {
            Optional<BigDecimal> rate = Decimals.of(value, 12, 12).filter(number -> number.signum() > 0);
            if (Decimals.currency(code).isEmpty()) {
                fields.refuseIn("rates", code, "unknown_currency", "is no ISO 4217 code");
            } else if (rate.isEmpty()) {
                fields.refuseIn("rates", code, "invalid", "has to be a positive decimal such as \"0.92\"");
            } else {
                rates.put(code, rate.get());
            }
        });
        return rates;
    }
}
