package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.policy.Condition;
import io.esimswitchboard.orchestrator.routing.policy.Hours;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads when a rule holds.
final class ConditionFields {

    private static final int MOST_DESTINATIONS = 250;
    private static final int MOST_TENANTS = 500;
    private static final int DAYS = 7;
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<String> DELIVERABLES = Set.of(Occasion.ANY, Occasion.NONE, "esim_profile", "claim");

    private final JsonFields fields;

    private ConditionFields(JsonFields fields) {
        this.fields = fields;
    }

    static Condition read(Optional<JsonFields> when) {
        return when.map(fields -> new ConditionFields(fields).read()).orElse(Condition.ALWAYS);
    }

    private Condition read() {
        Condition condition = new Condition(
                set("destinations", MOST_DESTINATIONS, ConditionFields::country, "unknown_destination"),
                set("tenants", MOST_TENANTS, TenantId::parse, "invalid"),
                volume("min_data").orElse(0L),
                volume("max_data").orElse(Occasion.UNLIMITED),
                deliverable(),
                set("days", DAYS, ConditionFields::day, "invalid"),
                fields.object("hours").flatMap(ConditionFields::hours));
        fields.end();
        if (condition.leastBytes() > condition.mostBytes()) {
            fields.refuse("max_data", "invalid", "is less than min_data");
        }
        if (condition.equals(Condition.ALWAYS)) {
            fields.refuse("empty", "asks for nothing; what holds always is `otherwise`");
        }
        return condition;
    }

    /// Everything in an array, each once.
    private <T> Set<T> set(String field, int most, Function<String, Optional<T>> reader, String code) {
        Set<T> found = new HashSet<>();
        List<String> texts = fields.texts(field, 1, most);
        for (int i = 0; i < texts.size(); i++) {
            Optional<T> read = reader.apply(texts.get(i));
            if (read.isEmpty()) {
                fields.refuseIn(field, Integer.toString(i), code, "is none");
            }
            read.ifPresent(found::add);
        }
        return Set.copyOf(found);
    }

    private static Optional<CountryCode> country(String text) {
        return text.matches("[A-Z]{2}") ? CountryCode.of(text) : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String text) {
        return WEEK.contains(text) ? Optional.of(DayOfWeek.of(WEEK.indexOf(text) + 1)) : Optional.empty();
    }

    private Optional<Long> volume(String field) {
        return fields.text(field).flatMap(text -> {
            try {
                return Optional.of(DataVolume.parse(text).bytes());
            } catch (IllegalArgumentException | ArithmeticException e) {
                fields.refuse(field, "invalid", "has to be an amount of data such as 500MB or 1GB");
                return Optional.empty();
            }
        });
    }

    private Optional<String> deliverable() {
        Optional<String> word = fields.text("deliverable");
        if (word.filter(text -> !DELIVERABLES.contains(text)).isPresent()) {
            fields.refuse("deliverable", "invalid", "has to be any, esim_profile, claim or none");
        }
        return word;
    }

    private static Optional<Hours> hours(JsonFields fields) {
        fields.require("from");
        fields.require("until");
        Optional<LocalTime> from = time(fields, "from");
        Optional<LocalTime> until = time(fields, "until");
        fields.end();
        if (from.isPresent() && from.equals(until)) {
            fields.refuse("until", "invalid", "is the same as from");
        }
        return from.flatMap(begin -> until.map(end -> new Hours(begin, end)));
    }

    private static Optional<LocalTime> time(JsonFields fields, String field) {
        return fields.text(field).flatMap(text -> {
            try {
                return Optional.of(LocalTime.parse(text));
            } catch (DateTimeParseException e) {
                fields.refuse(field, "invalid", "has to be a time of day such as 22:00, UTC");
                return Optional.empty();
            }
        });
    }
}
