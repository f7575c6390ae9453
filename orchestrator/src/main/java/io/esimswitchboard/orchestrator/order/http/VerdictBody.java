package io.esimswitchboard.orchestrator.order.http;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a verdict, for the API document. It is read by [VerdictReader].
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Verdict")
record VerdictBody(
        @Schema(
                type = "string",
                allowableValues = {"delivered", "not_carried_out", "keep_waiting"})
        String decision,

        @Nullable @Schema(description = "The provider's number for the order; with delivered only, and required there")
        String providerOrderId,

        @Nullable @Schema(maxLength = 500) String note) {}
