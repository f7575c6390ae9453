package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The secret part of a claim as it is sealed.
@Serdeable
record ClaimSecretRow(
        String code, String claimUrl, @Nullable String deepLinkUrl, String providerKey) {

    static ClaimSecretRow of(Deliverable.Claim claim) {
        return new ClaimSecretRow(
                claim.code(),
                claim.claimUrl().value(),
                claim.deepLinkUrl().map(ClaimUrl::value).orElse(null),
                claim.providerKey());
    }

    Deliverable.Claim toClaim() {
        return new Deliverable.Claim(
                code, new ClaimUrl(claimUrl), Optional.ofNullable(deepLinkUrl).map(ClaimUrl::new), providerKey);
    }

    @Override
    public String toString() {
        return "ClaimSecretRow[masked]";
    }
}
