package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the query of a list: only known parameters, each once, each right, or 400.
public final class QueryFields {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final HttpParameters parameters;

    private QueryFields(HttpParameters parameters) {
        this.parameters = parameters;
    }

    /// @param names the parameters there are, besides `limit` and `after`
    public static QueryFields of(HttpRequest<?> request, Set<String> names) {
        HttpParameters parameters = request.getParameters();
        for (String name : parameters.names()) {
            if (!names.contains(name) && !name.equals("limit") && !name.equals("after")) {
                throw ProblemException.invalid(FieldError.query(name, "unknown_field", "there is no such parameter"));
            }
            if (parameters.getAll(name).size() > 1) {
                throw ProblemException.invalid(FieldError.query(name, "invalid", "may stand only once"));
            }
        }
        return new QueryFields(parameters);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// The parameter as `reader` understands it.
    ///
    /// @param expected what it has to be, for the refusal
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String expected) {
        return text(name)
                .map(text -> reader.apply(text)
                        .orElseThrow(() ->
                                ProblemException.invalid(FieldError.query(name, "invalid", "has to be " + expected))));
    }

    /// How many to list at most: 1 to 100, 20 when nothing is said.
    public int limit() {
        return read("limit", QueryFields::limit, "1 to " + MOST).orElse(USUAL);
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= MOST);
    }

    /// Where the last page ended, in the words of the list itself.
    ///
    /// @param list the name given to [Cursor#of]
    public <T> Optional<T> after(String list, Function<String, Optional<T>> reader) {
        return text("after")
                .map(text -> Cursor.read(list, text)
                        .flatMap(reader)
                        .orElseThrow(() -> ProblemException.invalid(
                                "invalid_cursor",
                                List.of(FieldError.query("after", "invalid", "has to be a cursor of this list")))));
    }
}
