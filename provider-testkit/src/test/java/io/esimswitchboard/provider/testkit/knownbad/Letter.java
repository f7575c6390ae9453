package io.esimswitchboard.provider.testkit.knownbad;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the invented wholesaler writes, in place of JSON: a verdict (`ok`, `more` where another page follows, or
/// `no <code>`), records of `name=value` lines with an empty line after each, and `end`.
record Letter(String verdict, List<Map<String, String>> records) {

    static Letter ok(List<Map<String, String>> records) {
        return new Letter("ok", records);
    }

    static Letter no(String code) {
        return new Letter("no " + code, List.of());
    }

    String text() {
        return records.stream()
                .map(record -> lines(record) + "\n")
                .collect(Collectors.joining("", verdict + "\n", "end\n"));
    }

    static String lines(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /// Strictly: well-formed UTF-8, to the end, and no name twice in a record. Empty when it is anything else.
    static Optional<Letter> read(byte[] bytes) {
        try {
            return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), true);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// As some parsers do: the first of two values counts.
    static Optional<Letter> readLoosely(byte[] bytes) {
        return read(new String(bytes, UTF_8), false);
    }

    private static Optional<Letter> read(String text, boolean strictly) {
        List<String> lines = text.lines().toList();
        boolean whole = text.endsWith("\nend\n") && lines.getFirst().matches("ok|more|no [a-z-]+");
        if (!whole) {
            return Optional.empty();
        }
        List<Map<String, String>> records = new ArrayList<>();
        Map<String, String> record = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] member = line.split("=", 2);
            if (line.isEmpty()) {
                records.add(record);
                record = new LinkedHashMap<>();
            } else if (member.length < 2 || (record.putIfAbsent(member[0], member[1]) != null && strictly)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Letter(lines.getFirst(), records));
    }
}
