package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads one record of the order page.
final class AppIdRecords {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Currency contract;

    AppIdRecords(Currency contract) {
        this.contract = contract;
    }

    /// The number, when it can be one.
    static Optional<ProviderOrderId> orderId(String text) {
        try {
            return Optional.of(new ProviderOrderId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What the record says. The name of its status field is not published: it is `result` or `status`.
    Outcome<EsimOrder> read(JsonView order, ProviderOrderId number) {
        String status = order.text("result").or(() -> order.text("status")).orElse("");
        return switch (status) {
            case "COMPLETED", "" -> delivered(order, number);
            // Nothing tells why, so the reason is the one that lets another provider try.
            case "FAILED" -> new Rejected<>(ProviderError.OUT_OF_STOCK, status, "the order failed");
            default -> new Unknown<>("order " + number.value() + " has status " + PlainText.oneLine(status, 40));
        };
    }

    private Outcome<EsimOrder> delivered(JsonView order, ProviderOrderId number) {
        Optional<String> iccid = order.text("iccid");
        Optional<String> lpa = order.text("lpa");
        if (iccid.isEmpty() || lpa.isEmpty()) {
            return new Accepted<>(Optional.of(number), ASK_AGAIN);
        }
        try {
            EsimProfile profile = new EsimProfile(new Iccid(iccid.get()), new InstallCode(lpa.get()));
            return new Done<>(new EsimOrder(number, List.of(profile), charged(order)));
        } catch (IllegalArgumentException e) {
            return new Unknown<>("order " + number.value() + " is complete but " + e.getMessage());
        }
    }

    private Optional<Money> charged(JsonView order) {
        Optional<String> code = order.text("currency");
        Optional<Currency> currency = code.isPresent() ? code.flatMap(AppIdRecords::currency) : Optional.of(contract);
        return currency.flatMap(of -> order.text("price").flatMap(price -> money(price, of)));
    }

    static Optional<Money> money(String amount, Currency currency) {
        try {
            return Optional.of(Money.of(amount, currency.getCurrencyCode()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // The list goes on where we could not see it; a code that is not here leaves the price unknown.
    private static Optional<Currency> currency(String code) {
        return switch (code) {
            case "1" -> Optional.of(Currency.getInstance("CNY"));
            case "2" -> Optional.of(Currency.getInstance("USD"));
            case "3" -> Optional.of(Currency.getInstance("EUR"));
            case "4" -> Optional.of(Currency.getInstance("SGD"));
            case "5" -> Optional.of(Currency.getInstance("TWD"));
            default -> Optional.empty();
        };
    }
}
