package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Iccid;
import java.util.Optional;

/// A delivered right to a profile. Code and links are bearer secrets.
///
/// @param redeemedIccid the profile it became, once the provider has told
public record Claim(
        ClaimId id,
        OrderId order,
        LineId line,
        Deliverable.Claim secret,
        ClaimStatus status,
        Optional<Iccid> redeemedIccid) {}
