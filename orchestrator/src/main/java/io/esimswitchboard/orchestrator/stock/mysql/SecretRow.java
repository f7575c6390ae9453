package io.esimswitchboard.orchestrator.stock.mysql;

import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A deliverable as it is sealed: a profile by its first two members, a claim by the others.
@Serdeable
record SecretRow(
        @Nullable String iccid,
        @Nullable String installCode,
        @Nullable String code,
        @Nullable String claimUrl,
        @Nullable String deepLinkUrl,
        @Nullable String providerKey) {

    static SecretRow of(Deliverable deliverable) {
        return switch (deliverable) {
            case EsimProfile(var iccid, var code) -> new SecretRow(iccid.value(), code.value(), null, null, null, null);
            case Claim(var code, var url, var deepLink, var key) ->
                new SecretRow(
                        null,
                        null,
                        code,
                        url.value(),
                        deepLink.map(ClaimUrl::value).orElse(null),
                        key);
        };
    }

    Deliverable toDeliverable() {
        return iccid != null
                ? new EsimProfile(new Iccid(iccid), new InstallCode(Objects.requireNonNull(installCode)))
                : new Claim(
                        Objects.requireNonNull(code),
                        new ClaimUrl(Objects.requireNonNull(claimUrl)),
                        Optional.ofNullable(deepLinkUrl).map(ClaimUrl::new),
                        Objects.requireNonNull(providerKey));
    }

    @Override
    public String toString() {
        return "SecretRow[masked]";
    }
}
