package io.esimswitchboard.orchestrator.pricing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.pricing.RateCard;
import io.esimswitchboard.provider.toolkit.ratecard.RateCardRow;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads rate cards, all of one or nothing. Pointers count rows as an array does, in CSV too; details name the line.
@Singleton
final class RateCardReader {

    private static final List<String> COLUMNS = io.esimswitchboard.provider.toolkit.ratecard.RateCard.COLUMNS;

    private final JsonBodies bodies;

    RateCardReader(JsonBodies bodies) {
        this.bodies = bodies;
    }

    RateCard csv(byte[] body) {
        FieldErrors errors = new FieldErrors();
        List<String> lines = lines(body, errors);
        errors.throwIfAny("validation_failed");
        if (!COLUMNS.equals(header(lines.getFirst()))) {
            errors.add("", "wrong_header", "line 1 has to be " + String.join(",", COLUMNS));
        }
        errors.throwIfAny("wrong_header");
        Rows rows = new Rows(errors);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add("line " + (i + 1), lines.get(i));
            }
        }
        return rows.card();
    }

    private static List<String> lines(byte[] body, FieldErrors errors) {
        try {
            // Not String.lines(): a carriage return alone ends no line of CSV.
            return List.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString().split("\r?\n", -1));
        } catch (CharacterCodingException e) {
            errors.add("", "malformed", "has to be UTF-8");
            return List.of();
        }
    }

    private static List<String> header(String line) {
        try {
            return io.esimswitchboard.provider.toolkit.ratecard.RateCard.header(line);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    RateCard json(byte[] body) {
        FieldErrors errors = new FieldErrors();
        JsonNode array = bodies.read(body);
        if (!array.isArray()) {
            errors.add("", "wrong_type", "has to be an array of rows");
        }
        errors.throwIfAny("validation_failed");
        Rows rows = new Rows(errors);
        array.values().forEach(rows::add);
        return rows.card();
    }

    /// The rows so far. For one thread.
    private static final class Rows {

        private final FieldErrors errors;
        private final List<RateCardRow> rows = new ArrayList<>();
        private final Map<List<String>, String> seen = new HashMap<>();
        private int position;

        Rows(FieldErrors errors) {
            this.errors = errors;
        }

        void add(String place, String line) {
            try {
                add(place, RateCardRow.parse(line));
            } catch (IllegalArgumentException e) {
                errors.add("/" + position, "malformed", place + ": " + e.getMessage());
            }
            position++;
        }

        void add(JsonNode object) {
            String place = "row " + (position + 1);
            if (object.isObject()) {
                refuseOthers(object, place);
                List<String> fields = fields(object, place);
                if (fields.size() == COLUMNS.size()) {
                    add(place, RateCardRow.of(fields));
                }
            } else {
                errors.add("/" + position, "wrong_type", place + ": has to be an object");
            }
            position++;
        }

        private void refuseOthers(JsonNode object, String place) {
            object.entries().forEach(member -> {
                if (!COLUMNS.contains(member.getKey())) {
                    errors.add(
                            "/" + position + "/" + JsonFields.escaped(member.getKey()),
                            "unknown_field",
                            place + ": there is no such column");
                }
            });
        }

        /// Fewer than there are columns when something is wrong with one.
        private List<String> fields(JsonNode object, String place) {
            List<String> fields = new ArrayList<>();
            for (String column : COLUMNS) {
                JsonNode value = object.get(column);
                if (value == null || value.isNull()) {
                    fields.add("");
                } else if (value.isString() || value.isNumber()) {
                    fields.add(value.isNumber() ? Decimals.plain(value.getBigDecimalValue()) : value.getStringValue());
                } else {
                    errors.add("/" + position + "/" + column, "wrong_type", place + ": has to be a string");
                }
            }
            return fields;
        }

        private void add(String place, RateCardRow row) {
            List<RateCardRow.Flaw> flaws = row.flaws();
            flaws.forEach(flaw -> errors.add(
                    "/" + position + "/" + flaw.column(),
                    "invalid",
                    place + ": " + flaw.column() + ": " + flaw.reason()));
            if (!flaws.isEmpty()) {
                return;
            }
            String before = seen.putIfAbsent(key(row), place);
            if (before != null) {
                errors.add("/" + position, "duplicate", place + ": stands for the same plan as " + before);
            }
            rows.add(row);
        }

        /// What two rows must not have in common.
        private static List<String> key(RateCardRow row) {
            return row.packageId().isEmpty()
                    ? List.of(
                            row.packageType(),
                            row.countries().toString(),
                            row.allowance().toString(),
                            Integer.toString(row.days()),
                            row.fields().getLast())
                    : List.of(row.packageId());
        }

        RateCard card() {
            if (position == 0) {
                errors.add("", "empty", "has to have a row");
            }
            errors.throwIfAny("validation_failed");
            return new RateCard(rows);
        }
    }
}
