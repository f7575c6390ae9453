package io.esimswitchboard.orchestrator.esim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Iccid;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A claim as its owner sees it.
///
/// @param expiresAt until when it can be redeemed; null where the wholesaler does not say
/// @param esimId the eSIM it became; null until it is redeemed
/// @param iccid the profile it became; null until the wholesaler has told
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClaimJson(
        String id,
        String orderId,
        String lineId,
        String code,
        String claimUrl,
        @Nullable String deepLinkUrl,
        String status,
        @Nullable Instant expiresAt,
        @Nullable String esimId,
        @Nullable String iccid) {

    public static ClaimJson of(Claim claim) {
        return new ClaimJson(
                claim.id().toString(),
                claim.order().toString(),
                claim.line().toString(),
                claim.secret().code(),
                claim.secret().claimUrl().value(),
                claim.secret().deepLinkUrl().map(ClaimUrl::value).orElse(null),
                claim.status().name().toLowerCase(Locale.ROOT),
                claim.expiresAt().orElse(null),
                claim.esim().map(EsimId::toString).orElse(null),
                claim.redeemedIccid().map(Iccid::value).orElse(null));
    }

    @Override
    public String toString() {
        return "ClaimJson[" + id + "]";
    }
}
