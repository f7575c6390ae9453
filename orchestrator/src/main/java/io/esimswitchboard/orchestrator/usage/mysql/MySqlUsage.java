package io.esimswitchboard.orchestrator.usage.mysql;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.usage.MeteredEsim;
import io.esimswitchboard.orchestrator.usage.UsageSnapshot;
import io.esimswitchboard.orchestrator.usage.UsageSource;
import io.esimswitchboard.orchestrator.usage.UsageStore;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Readings of usage in MySQL.
@Singleton
final class MySqlUsage implements UsageStore {

    private final UsageTable table;

    MySqlUsage(UsageTable table) {
        this.table = table;
    }

    @Override
    public Optional<MeteredEsim> find(EsimId id) {
        return table.find(Uuids.bytes(id.uuid())).map(MySqlUsage::toEsim);
    }

    @Override
    public Optional<MeteredEsim> find(TenantId tenant, EsimId id) {
        return table.find(Uuids.bytes(id.uuid()), Uuids.bytes(tenant.uuid())).map(MySqlUsage::toEsim);
    }

    @Override
    public void save(EsimId id, UsageSnapshot reading, int percentTold) {
        table.save(new UsageRow(
                Uuids.bytes(id.uuid()),
                boxed(reading.totalBytes()),
                boxed(reading.usedBytes()),
                reading.unlimited(),
                reading.asOf(),
                reading.fetchedAt(),
                reading.source().name(),
                percentTold));
    }

    @Override
    public int purge(Instant since, int max) {
        return table.purge(since, max);
    }

    private static MeteredEsim toEsim(MeteredRow row) {
        return new MeteredEsim(
                new EsimId(Uuids.fromBytes(row.id())),
                new OrderId(Uuids.fromBytes(row.orderId())),
                new PackageId(Uuids.fromBytes(row.packageId())),
                new ProviderId(row.providerId()),
                Optional.ofNullable(row.providerOrderId()).map(ProviderOrderId::new),
                Optional.ofNullable(row.iccid()).map(Iccid::new),
                ServiceStatus.valueOf(row.serviceStatus()),
                row.createdAt(),
                Optional.ofNullable(row.activatedAt()),
                toSnapshot(row),
                row.percentTold(),
                row.quiet());
    }

    private static Optional<UsageSnapshot> toSnapshot(MeteredRow row) {
        Instant asOf = row.asOf();
        Instant fetchedAt = row.fetchedAt();
        String source = row.source();
        if (asOf == null || fetchedAt == null || source == null) {
            return Optional.empty();
        }
        return Optional.of(new UsageSnapshot(
                unboxed(row.totalBytes()),
                unboxed(row.usedBytes()),
                Boolean.TRUE.equals(row.unlimited()),
                asOf,
                fetchedAt,
                UsageSource.valueOf(source)));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static OptionalLong unboxed(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
