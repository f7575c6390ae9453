package io.esimswitchboard.orchestrator.quote.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.quote.Fx;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.QuoteLine;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A price promise as the storefront sees it: no provider, no cost.
///
/// @param fx what the prices were exchanged by; null where nothing was
/// @param orderId the order that was placed by it
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Quote")
public record QuoteJson(
        String id,
        List<ItemJson> items,
        MoneyJson total,
        @Nullable FxJson fx,
        DriftPolicyJson driftPolicy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String orderId) {

    public static QuoteJson of(Quote quote) {
        return new QuoteJson(
                quote.id().toString(),
                quote.lines().stream().map(ItemJson::of).toList(),
                MoneyJson.of(quote.total()),
                quote.fx().map(FxJson::of).orElse(null),
                new DriftPolicyJson(quote.absorbBasisPoints()),
                quote.createdAt(),
                quote.expiresAt(),
                quote.usedBy().map(Object::toString).orElse(null));
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "QuoteItem")
    record ItemJson(String packageId, int quantity, MoneyJson unitPrice) {

        static ItemJson of(QuoteLine line) {
            return new ItemJson(line.packageId().toString(), line.quantity(), MoneyJson.of(line.unitPrice()));
        }
    }

    /// @param rate how much of the quote's currency is worth one of the base
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "QuoteFx")
    record FxJson(String base, String rate, String source, Instant asOf) {

        static FxJson of(Fx fx) {
            return new FxJson(fx.base(), fx.rate().toPlainString(), fx.source(), fx.asOf());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "QuoteDriftPolicy")
    record DriftPolicyJson(int absorbBasisPoints) {}
}
