package io.esimswitchboard.orchestrator.pricing.http;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Exact decimals and currency codes in JSON.
public final class Decimals {

    private Decimals() {}

    /// A plain decimal, as a string or as a number; empty when it is none or has more digits.
    public static Optional<BigDecimal> of(JsonNode value, int digitsBefore, int digitsAfter) {
        if (!value.isString() && !value.isNumber()) {
            return Optional.empty();
        }
        String text = value.isString() ? value.getStringValue() : plain(value.getBigDecimalValue());
        return text.matches("-?[0-9]{1," + digitsBefore + "}(\\.[0-9]{1," + digitsAfter + "})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /// A number with a huge exponent would become a huge text; it becomes none that anybody takes for a number.
    static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 40 ? "out of range" : number.toPlainString();
    }

    /// A currency that prices can be in.
    public static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
