package io.esimswitchboard.orchestrator.esim.http;

import io.esimswitchboard.orchestrator.esim.Esim;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Locale;

/// A profile as its owner sees it.
@Serdeable(naming = SnakeCaseStrategy.class)
public record EsimJson(
        String id,
        String orderId,
        String lineId,
        String iccid,
        String activationCode,
        String profileStatus,
        String serviceStatus,
        InstallJson install) {

    public static EsimJson of(Esim esim) {
        return new EsimJson(
                esim.id().toString(),
                esim.order().toString(),
                esim.line().toString(),
                esim.iccid().value(),
                esim.installCode().value(),
                esim.profileStatus().name().toLowerCase(Locale.ROOT),
                esim.serviceStatus().name().toLowerCase(Locale.ROOT),
                InstallJson.of(esim));
    }

    @Override
    public String toString() {
        return "EsimJson[" + id + "]";
    }
}
