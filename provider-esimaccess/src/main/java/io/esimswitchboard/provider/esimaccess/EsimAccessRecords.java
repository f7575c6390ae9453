package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads one record of `esimList`.
final class EsimAccessRecords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX", Locale.ROOT);
    private static final Set<String> CANCELLED = Set.of("CANCEL", "CANCELED", "CANCELLED");

    private EsimAccessRecords() {}

    /// The number, when it can be one.
    static Optional<ProviderOrderId> orderId(JsonView from, String member) {
        return from.text(member)
                .filter(text -> text.matches("[\\x21-\\x7e]{1,128}"))
                .map(ProviderOrderId::new);
    }

    /// Reads `2025-03-19T18:00:00+0000` and `2025-07-21T10:57:28Z`: both come.
    static Optional<Instant> time(JsonView from, String member) {
        try {
            return from.text(member)
                    .map(text -> OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isCancelled(JsonView esim) {
        return CANCELLED.contains(status(esim));
    }

    private static String status(JsonView esim) {
        return esim.text("esimStatus").orElse("");
    }

    /// What the record says of the order `reference` was placed under.
    static Outcome<EsimOrder> outcome(JsonView esim, OrderReference reference) {
        Optional<ProviderOrderId> number = orderId(esim, "orderNo");
        Optional<String> transaction = esim.text("transactionId");
        if (number.isEmpty()) {
            return new Unknown<>("an eSIM without an order number");
        }
        if (transaction.isPresent() && !transaction.get().equals(reference.value())) {
            return new Unknown<>("order " + number.get().value() + " belongs to another transaction");
        }
        return outcome(esim, number.get());
    }

    private static Outcome<EsimOrder> outcome(JsonView esim, ProviderOrderId number) {
        return switch (status(esim)) {
            case "CREATE", "PAYING", "PAID", "GETTING_RESOURCE" ->
                new Accepted<>(Optional.of(number), EsimAccessOutcomes.ASK_AGAIN);
            // What became of a profile later does not undo its delivery.
            case "GOT_RESOURCE", "IN_USE", "USED_UP", "USED_EXPIRED", "UNUSED_EXPIRED", "SUSPENDED" ->
                delivered(esim, number);
            // Refunded: nothing is sold any more, and another provider may be tried.
            case "CANCEL", "CANCELED", "CANCELLED" ->
                new Rejected<>(ProviderError.OUT_OF_STOCK, status(esim), "the eSIM was cancelled");
            case String other ->
                new Unknown<>("order " + number.value() + " has status " + PlainText.oneLine(other, 40));
        };
    }

    private static Outcome<EsimOrder> delivered(JsonView esim, ProviderOrderId number) {
        Optional<String> iccid = esim.text("iccid");
        Optional<String> code = esim.text("ac");
        if (iccid.isEmpty() || code.isEmpty()) {
            return new Accepted<>(Optional.of(number), EsimAccessOutcomes.ASK_AGAIN);
        }
        try {
            EsimProfile profile = new EsimProfile(new Iccid(iccid.get()), new InstallCode(code.get()));
            return new Done<>(new EsimOrder(number, List.of(profile), Optional.empty()));
        } catch (IllegalArgumentException e) {
            return new Unknown<>("order " + number.value() + " is delivered but " + e.getMessage());
        }
    }
}
