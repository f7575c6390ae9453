package io.esimswitchboard.orchestrator.esim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A profile as its owner sees it.
///
/// @param iccid null until the wholesaler has told what a claim became
/// @param activationCode null for what a claim became, as is `install`: it is installed on the wholesaler's pages
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EsimJson(
        String id,
        String orderId,
        String lineId,
        @Nullable String iccid,
        @Nullable String activationCode,
        String profileStatus,
        String serviceStatus,
        @Nullable InstallJson install) {

    public static EsimJson of(Esim esim) {
        return new EsimJson(
                esim.id().toString(),
                esim.order().toString(),
                esim.line().toString(),
                esim.iccid().map(Iccid::value).orElse(null),
                esim.installCode().map(InstallCode::value).orElse(null),
                esim.profileStatus().name().toLowerCase(Locale.ROOT),
                esim.serviceStatus().name().toLowerCase(Locale.ROOT),
                esim.installCode().map(code -> InstallJson.of(esim.id(), code)).orElse(null));
    }

    @Override
    public String toString() {
        return "EsimJson[" + id + "]";
    }
}
