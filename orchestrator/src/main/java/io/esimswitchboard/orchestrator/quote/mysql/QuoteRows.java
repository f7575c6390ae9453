package io.esimswitchboard.orchestrator.quote.mysql;

import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.quote.Fx;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.QuoteLine;
import io.esimswitchboard.orchestrator.quote.QuoteLine.Cost;
import io.esimswitchboard.orchestrator.quote.QuoteLine.Extras;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Quotes to rows and back.
final class QuoteRows {

    private QuoteRows() {}

    static QuoteRow of(Quote quote) {
        return new QuoteRow(
                Uuids.bytes(quote.id().uuid()),
                Uuids.bytes(quote.tenant().uuid()),
                quote.total().currency().getCurrencyCode(),
                quote.fx().map(Fx::base).orElse(null),
                quote.fx().map(Fx::rate).orElse(null),
                quote.fx().map(Fx::source).orElse(null),
                quote.fx().map(Fx::asOf).orElse(null),
                quote.absorbBasisPoints(),
                quote.createdAt(),
                quote.expiresAt(),
                quote.usedBy().map(order -> Uuids.bytes(order.uuid())).orElse(null));
    }

    static List<QuoteLineRow> linesOf(Quote quote) {
        return IntStream.range(0, quote.lines().size())
                .mapToObj(i -> of(quote.id(), i, quote.lines().get(i)))
                .toList();
    }

    private static QuoteLineRow of(QuoteId quote, int position, QuoteLine line) {
        OptionalInt window = line.extras().installWindowDays();
        return new QuoteLineRow(
                Uuids.bytes(quote.uuid()),
                position,
                Uuids.bytes(line.packageId().uuid()),
                Uuids.bytes(line.offer().uuid()),
                line.deliverable().map(Enum::name).orElse(null),
                line.quantity(),
                line.unitPrice().amount(),
                line.cost().asked().amount(),
                line.cost().asked().currency().getCurrencyCode(),
                line.cost().exchanged(),
                window.isPresent() ? window.getAsInt() : null,
                line.extras().topUpSupported());
    }

    static Quote toQuote(QuoteRow row, List<QuoteLineRow> lines) {
        return new Quote(
                new QuoteId(Uuids.fromBytes(row.id())),
                new TenantId(Uuids.fromBytes(row.tenantId())),
                lines.stream().map(line -> toLine(line, row.currency())).toList(),
                toFx(row),
                row.absorbBasisPoints(),
                row.createdAt(),
                row.expiresAt(),
                Optional.ofNullable(row.orderId()).map(Uuids::fromBytes).map(OrderId::new));
    }

    private static Optional<Fx> toFx(QuoteRow row) {
        return row.fxBase() == null || row.fxRate() == null || row.fxSource() == null || row.fxAsOf() == null
                ? Optional.empty()
                : Optional.of(new Fx(row.fxBase(), row.fxRate().stripTrailingZeros(), row.fxSource(), row.fxAsOf()));
    }

    private static QuoteLine toLine(QuoteLineRow row, String currency) {
        Integer window = row.installWindowDays();
        return new QuoteLine(
                new PackageId(Uuids.fromBytes(row.packageId())),
                new OfferId(Uuids.fromBytes(row.offerId())),
                Optional.ofNullable(row.deliverable()).map(DeliverableKind::valueOf),
                row.quantity(),
                money(row.unitPrice(), currency),
                new Cost(money(row.costAmount(), row.costCurrency()), row.costExchanged()),
                new Extras(window == null ? OptionalInt.empty() : OptionalInt.of(window), row.topUpSupported()));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
