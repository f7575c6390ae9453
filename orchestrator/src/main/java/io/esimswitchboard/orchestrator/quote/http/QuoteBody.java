package io.esimswitchboard.orchestrator.quote.http;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a request for a quote, for the API document. It is read by [QuoteReader].
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "QuoteRequest")
record QuoteBody(
        @Schema(minLength = 1, maxLength = 20) List<Item> items,

        @Nullable @Schema(example = "USD", description = "The platform's own when it is missing")
        String currency) {

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "QuoteRequestItem", description = "A package_id, or destination, min_days and min_data or unlimited")
    record Item(
            @Nullable String packageId,
            @Nullable @Schema(example = "TH") String destination,
            @Nullable @Schema(example = "1GB") String minData,
            @Nullable Boolean unlimited,

            @Nullable @Schema(type = "integer", minimum = "1", maximum = "365")
            Integer minDays,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"any", "esim_profile", "claim"})
            String deliverable,

            @Nullable @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "1")
            Integer quantity) {}
}
