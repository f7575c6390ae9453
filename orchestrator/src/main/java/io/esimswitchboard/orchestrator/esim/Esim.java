package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;

/// A delivered profile. The install code is a bearer secret.
public record Esim(
        EsimId id,
        OrderId order,
        LineId line,
        Iccid iccid,
        InstallCode installCode,
        ProfileStatus profileStatus,
        ServiceStatus serviceStatus) {}
