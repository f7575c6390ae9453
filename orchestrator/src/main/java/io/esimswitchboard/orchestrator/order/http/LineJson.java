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
/// @param reason why it failed; null while it has not
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record LineJson(
        String id,
        String kind,
        String status,
        String packageId,
        int quantity,
        int fulfilledQuantity,
        MoneyJson unitPrice,
        @Nullable String reason,
        List<EsimJson> esims,
        List<ClaimJson> claims) {}
