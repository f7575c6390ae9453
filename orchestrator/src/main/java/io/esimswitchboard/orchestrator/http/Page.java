package io.esimswitchboard.orchestrator.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor of the next page; null on the last one
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> data, @Nullable String next) {

    /// A page made from one element more than it holds, which tells whether there is a next one.
    ///
    /// @param position of an element, as text for the cursor of `list`
    public static <E, T> Page<T> of(
            String list, List<E> oneMore, int limit, Function<E, String> position, Function<E, T> toJson) {
        List<E> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
        String next = oneMore.size() > limit ? Cursor.of(list, position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(toJson).toList(), next);
    }
}
