package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import java.util.Optional;

/// A delivered profile, or the one that a redeemed claim became. The install code is a bearer secret.
///
/// @param iccid empty until the provider has told what a claim became
/// @param installCode empty for what a claim became: its holder installs it on the provider's pages
public record Esim(
        EsimId id,
        OrderId order,
        LineId line,
        Optional<Iccid> iccid,
        Optional<InstallCode> installCode,
        ProfileStatus profileStatus,
        ServiceStatus serviceStatus) {}
