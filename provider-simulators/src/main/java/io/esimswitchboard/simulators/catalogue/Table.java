package io.esimswitchboard.simulators.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A semicolon-separated resource with a header line.
public final class Table {

    /// The rows, each by column name.
    public static List<Map<String, String>> rows(String resource) {
        List<String> lines =
                text(resource).lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(columns, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static String text(String resource) {
        try (InputStream stream = Table.class.getResourceAsStream("/catalogue/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private Table() {}
}
