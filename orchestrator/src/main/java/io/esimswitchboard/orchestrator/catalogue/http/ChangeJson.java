package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.CatalogueChange;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change as a storefront sees it: not who provides the package or what it costs us.
///
/// @param packageId null when the prices of all packages may have changed
/// @param change `created`, `price_changed`, `changed`, `retired`: what happened to one of the ways the package can be
///     had; `repriced`
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangeJson(@Nullable String packageId, String change, Instant changedAt) {

    static ChangeJson of(CatalogueChange change) {
        return new ChangeJson(
                change.packageId().map(Object::toString).orElse(null),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.at());
    }
}
