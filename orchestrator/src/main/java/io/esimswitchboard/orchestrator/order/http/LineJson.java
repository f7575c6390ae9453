package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.esim.http.ClaimJson;
import io.esimswitchboard.orchestrator.esim.http.EsimJson;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line as the storefront sees it: no provider, no cost, no provider's words.
///
/// @param esimId the eSIM that is topped up; null where new ones are bought
/// @param reason why it failed or was cancelled; null while it has not been
/// @param cancellation `requested` while anything of it is to be taken back, `refused` when something is not; else null
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record LineJson(
        String id,
        String kind,
        @Nullable String esimId,
        String status,
        String packageId,
        int quantity,
        int fulfilledQuantity,
        MoneyJson unitPrice,
        @Nullable String reason,
        @Nullable String cancellation,
        List<EsimJson> esims,
        List<ClaimJson> claims) {}
