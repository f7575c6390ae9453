package io.esimswitchboard.orchestrator.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The [Figures] of a candidate as JSON, but for its price. Amounts are in the currency of that.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedFigures(
        BigDecimal cost,
        int priority,
        int weight,
        BigDecimal health,
        @Nullable BigDecimal pricePerGb,
        @Nullable BigDecimal balance) {

    static RecordedFigures of(Figures figures) {
        return new RecordedFigures(
                figures.cost(),
                figures.priority(),
                figures.weight(),
                figures.health(),
                figures.pricePerGb().orElse(null),
                figures.balance().orElse(null));
    }

    Figures figures(BigDecimal price) {
        return new Figures(
                price, cost, priority, weight, health, Optional.ofNullable(pricePerGb), Optional.ofNullable(balance));
    }
}
