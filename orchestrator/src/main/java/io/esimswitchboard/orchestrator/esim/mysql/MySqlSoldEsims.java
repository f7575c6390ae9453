package io.esimswitchboard.orchestrator.esim.mysql;

import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.EsimOwners;
import io.esimswitchboard.orchestrator.order.SoldEsim;
import io.esimswitchboard.orchestrator.order.SoldEsims;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Sold eSIMs in MySQL.
@Singleton
final class MySqlSoldEsims implements SoldEsims, EsimOwners {

    private final DeliveryTables esims;

    MySqlSoldEsims(DeliveryTables esims) {
        this.esims = esims;
    }

    @Override
    public Optional<SoldEsim> find(TenantId tenant, EsimId id) {
        return esims.findSold(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid()))
                .map(row -> new SoldEsim(
                        id,
                        new ProviderId(row.providerId()),
                        new PackageId(Uuids.fromBytes(row.packageId())),
                        Optional.ofNullable(row.iccid()).map(Iccid::new),
                        usable(row)));
    }

    @Override
    public Optional<TenantId> owner(EsimId id) {
        return esims.findOwner(Uuids.bytes(id.uuid())).map(row -> new TenantId(Uuids.fromBytes(row.tenantId())));
    }

    private static boolean usable(SoldRow row) {
        return ProfileStatus.valueOf(row.profileStatus()) != ProfileStatus.DELETED
                && switch (ServiceStatus.valueOf(row.serviceStatus())) {
                    case CANCELLED, REVOKED -> false;
                    // A plan that is over may be followed by another; the provider knows.
                    case NOT_ACTIVE, ACTIVE, SUSPENDED, DEPLETED, EXPIRED, UNKNOWN -> true;
                };
    }
}
