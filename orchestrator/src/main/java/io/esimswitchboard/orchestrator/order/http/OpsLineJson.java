package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line as operators see it. What was delivered is named, its codes are not shown.
///
/// @param decision the routing decision as it was taken
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record OpsLineJson(
        String id,
        String kind,
        String status,
        String packageId,
        int quantity,
        int fulfilledQuantity,
        MoneyJson unitPrice,
        @Nullable String reason,
        List<ChoiceJson> choices,
        List<AttemptJson> attempts,
        @Schema(type = "object") JsonNode decision,
        List<DeliveredJson> delivered) {

    /// @param iccid of the profile; null for a claim that is not redeemed
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeliveredJson(
            String id, @Nullable String iccid, @Nullable String profileStatus, String status) {}
}
