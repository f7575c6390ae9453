package io.esimswitchboard.provider.toolkit.ratecard;

import java.util.ArrayList;
import java.util.List;

/// One line of comma-separated values (RFC 4180), without line breaks inside a field.
final class CsvLine {

    private CsvLine() {}

    /// The fields, quotes undone and blanks around them stripped.
    ///
    /// @throws IllegalArgumentException when a quote stays open
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            // A doubled quote closes and opens again, and the second one stands for itself.
            if (character == '"') {
                quoted = !quoted;
                field.append(quoted && !field.toString().isBlank() ? "\"" : "");
            } else if (character == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote stays open");
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
