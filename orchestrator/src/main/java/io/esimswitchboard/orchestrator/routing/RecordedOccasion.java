package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.provider.CountryCode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An [Occasion] as JSON, but for its time.
///
/// @param dataBytes absent for unlimited data
/// @param tenantId absent for nobody in particular
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordedOccasion(
        List<String> destinations,
        @Nullable Long dataBytes,
        String deliverable,
        @Nullable String tenantId) {

    static RecordedOccasion of(Occasion occasion) {
        return new RecordedOccasion(
                occasion.destinations().stream().map(CountryCode::value).toList(),
                occasion.bytes() == Occasion.UNLIMITED ? null : occasion.bytes(),
                occasion.deliverable(),
                occasion.tenant().map(TenantId::toString).orElse(null));
    }

    Optional<TenantId> tenant() {
        return Optional.ofNullable(tenantId).flatMap(TenantId::parse);
    }

    Occasion occasion(Instant at) {
        return new Occasion(
                destinations.stream().map(CountryCode::new).collect(TreeSet::new, TreeSet::add, TreeSet::addAll),
                dataBytes == null ? Occasion.UNLIMITED : dataBytes,
                deliverable,
                tenant(),
                at);
    }
}
