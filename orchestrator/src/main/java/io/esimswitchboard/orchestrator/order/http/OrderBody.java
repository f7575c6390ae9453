package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of an order, for the API document. It is read by [OrderReader], which names everything that is wrong.
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "OrderRequest")
record OrderBody(
        @Nullable @Schema(maxLength = 255) String reference,

        @Nullable @Schema(minLength = 1, maxLength = 20, description = "Unless there is a quote_id")
        List<Item> items,

        @Nullable @Schema(description = "Buys what the quote says, at its prices")
        String quoteId,

        @Nullable Customer customer,
        @Nullable Travel travel,
        @Nullable Map<String, String> metadata,

        @Nullable @Schema(description = "When to buy; at once when it is missing")
        Instant scheduledFor) {

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "OrderItem",
            description = "A package_id, or destination, min_days and min_data or unlimited, or an esim_id and the"
                    + " package_id to top it up with")
    record Item(
            @Nullable String esimId,
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
            Integer quantity,

            @Nullable MoneyJson maxPrice) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Customer")
    record Customer(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable @Schema(example = "en-GB") String locale) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Travel")
    record Travel(
            @Nullable LocalDate departureDate, @Nullable LocalDate returnDate) {}
}
