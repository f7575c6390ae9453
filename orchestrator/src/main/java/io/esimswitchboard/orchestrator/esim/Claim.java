package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Iccid;
import java.time.Instant;
import java.util.Optional;

/// A delivered right to a profile. Code and links are bearer secrets.
///
/// @param redeemedIccid the profile it became, once the provider has told
/// @param expiresAt until when it can be redeemed, where the provider says so
public record Claim(
        ClaimId id,
        OrderId order,
        LineId line,
        Deliverable.Claim secret,
        ClaimStatus status,
        Optional<Iccid> redeemedIccid,
        Optional<Instant> expiresAt) {

    /// The eSIM it became: under the same id, so that a claim never becomes two.
    public Optional<EsimId> esim() {
        return status == ClaimStatus.REDEEMED ? Optional.of(new EsimId(id.uuid())) : Optional.empty();
    }
}
