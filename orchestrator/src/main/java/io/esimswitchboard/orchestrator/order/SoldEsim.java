package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// An eSIM that was sold, as one who wants to top it up has to know it.
///
/// @param seller the provider account it was bought from
/// @param packageId what it was bought as
/// @param iccid empty while the provider has not told what a claim became
/// @param usable false once it was cancelled, revoked or deleted
public record SoldEsim(EsimId id, ProviderId seller, PackageId packageId, Optional<Iccid> iccid, boolean usable) {}
