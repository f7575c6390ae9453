package io.esimswitchboard.orchestrator.order.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;

@MappedEntity("line_choice")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record ChoiceRow(
        @Id byte[] lineId,
        int choiceRank,
        byte[] orderId,
        byte[] offerId,
        String providerId,
        String planId,
        String deliverable,
        BigDecimal costAmount,
        String currency) {}
