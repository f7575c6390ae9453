package io.esimswitchboard.orchestrator.esim.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.esim.Claim;
import io.esimswitchboard.orchestrator.esim.ClaimStatus;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.esim.HeldClaim;
import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.secret.Sealer;
import io.esimswitchboard.orchestrator.secret.Sha256;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.TravellerPortal.Holder;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// eSIMs and claims to rows and back; opens and seals their secrets.
@Singleton
final class DeliveryRows {

    private final Sealer sealer;
    private final JsonMapper json;

    DeliveryRows(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    EsimRow esim(Order order, Delivery delivery, EsimProfile profile) {
        Instant now = order.updatedAt();
        return new EsimRow(
                Uuids.bytes(delivery.id()),
                Uuids.bytes(order.tenant().uuid()),
                Uuids.bytes(order.id().uuid()),
                Uuids.bytes(delivery.line().uuid()),
                Uuids.bytes(delivery.attempt().uuid()),
                profile.iccid().value(),
                sealer.seal(profile.installCode().value().getBytes(UTF_8), new EsimId(delivery.id()).toString()),
                ProfileStatus.RELEASED.name(),
                ServiceStatus.NOT_ACTIVE.name(),
                now,
                now);
    }

    ClaimRow claim(Order order, Delivery delivery, Deliverable.Claim claim) {
        Instant now = order.updatedAt();
        return new ClaimRow(
                Uuids.bytes(delivery.id()),
                Uuids.bytes(order.tenant().uuid()),
                Uuids.bytes(order.id().uuid()),
                Uuids.bytes(delivery.line().uuid()),
                Uuids.bytes(delivery.attempt().uuid()),
                delivery.provider().value(),
                Sha256.of(claim.providerKey()),
                sealer.seal(bytes(ClaimSecretRow.of(claim)), new ClaimId(delivery.id()).toString()),
                ClaimStatus.ISSUED.name(),
                null,
                null,
                now,
                now);
    }

    Esim toEsim(EsimRow row) {
        EsimId id = new EsimId(Uuids.fromBytes(row.id()));
        return new Esim(
                id,
                new OrderId(Uuids.fromBytes(row.orderId())),
                new LineId(Uuids.fromBytes(row.lineId())),
                Optional.ofNullable(row.iccid()).map(Iccid::new),
                Optional.of(row.installCodeSealed())
                        .filter(code -> code.length > 0)
                        .map(code -> new InstallCode(new String(sealer.open(code, id.toString()), UTF_8))),
                ProfileStatus.valueOf(row.profileStatus()),
                ServiceStatus.valueOf(row.serviceStatus()));
    }

    Claim toClaim(ClaimRow row) {
        ClaimId id = new ClaimId(Uuids.fromBytes(row.id()));
        return new Claim(
                id,
                new OrderId(Uuids.fromBytes(row.orderId())),
                new LineId(Uuids.fromBytes(row.lineId())),
                secret(sealer.open(row.secretSealed(), id.toString())),
                ClaimStatus.valueOf(row.status()),
                Optional.ofNullable(row.redeemedIccid()).map(Iccid::new),
                Optional.ofNullable(row.expiresAt()));
    }

    HeldClaim toHeldClaim(ClaimRow row, OrderReference reference) {
        Claim claim = toClaim(row);
        return new HeldClaim(new ProviderId(row.providerId()), new Holder(reference, claim.secret()), claim.status());
    }

    private Deliverable.Claim secret(byte[] plain) {
        try {
            return json.readValue(plain, Argument.of(ClaimSecretRow.class)).toClaim();
        } catch (IOException e) {
            throw new IllegalStateException("a stored claim cannot be read", e);
        }
    }

    private byte[] bytes(ClaimSecretRow secret) {
        try {
            return json.writeValueAsBytes(secret);
        } catch (IOException e) {
            throw new IllegalStateException("a claim cannot be written as JSON", e);
        }
    }
}
