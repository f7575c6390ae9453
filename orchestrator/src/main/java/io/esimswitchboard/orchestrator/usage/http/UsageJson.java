package io.esimswitchboard.orchestrator.usage.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.usage.UsageAnswer.Known;
import io.esimswitchboard.orchestrator.usage.UsageSnapshot;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Usage on the wire. What is not known is null.
///
/// @param validUntil when the package's days are over; null until its service has begun
/// @param asOf by the wholesaler's clock
/// @param fetchedAt when it came to us
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record UsageJson(
        @Nullable Long dataTotalBytes,
        @Nullable Long dataUsedBytes,
        @Nullable Long dataRemainingBytes,
        boolean unlimited,
        @Nullable Instant validUntil,
        Instant asOf,
        Instant fetchedAt,
        String source) {

    static UsageJson of(Known known) {
        UsageSnapshot reading = known.reading();
        return new UsageJson(
                boxed(reading.totalBytes()),
                boxed(reading.usedBytes()),
                boxed(reading.remainingBytes()),
                reading.unlimited(),
                known.validUntil().orElse(null),
                reading.asOf(),
                reading.fetchedAt(),
                reading.source().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
