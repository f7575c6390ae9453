package io.esimswitchboard.orchestrator.quote.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@MappedEntity("quote_line")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record QuoteLineRow(
        @Id byte[] quoteId,
        int position,
        byte[] packageId,
        byte[] offerId,
        @Nullable String deliverable,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal costAmount,
        String costCurrency,
        BigDecimal costExchanged,
        @Nullable Integer installWindowDays,
        boolean topUpSupported) {}
