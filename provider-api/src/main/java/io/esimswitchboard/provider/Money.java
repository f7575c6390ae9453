package io.esimswitchboard.provider;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/// An exact decimal amount of a currency (ISO 4217). Never a float.
///
/// Two amounts are equal when they are the same number of the same currency: `4.5` equals `4.50`.
public record Money(BigDecimal amount, Currency currency) {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int MAX_SCALE = 6;
    private static final int MAX_PRECISION = 18;

    public Money {
        amount = normalised(amount, currency);
    }

    /// Reads a plain decimal such as `4.50`; no exponent, no thousands separator.
    ///
    /// @throws IllegalArgumentException when either text is anything else
    public static Money of(String amount, String currency) {
        if (!FORM.matcher(amount).matches()) {
            throw new IllegalArgumentException("not an amount: " + amount.substring(0, Math.min(40, amount.length())));
        }
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    private static BigDecimal normalised(BigDecimal amount, Currency currency) {
        int minorUnits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal stripped = amount.stripTrailingZeros();
        BigDecimal scaled = stripped.scale() < minorUnits ? stripped.setScale(minorUnits) : stripped;
        if (scaled.scale() > MAX_SCALE || scaled.precision() > MAX_PRECISION) {
            throw new IllegalArgumentException("amount out of range: " + amount.precision() + " digits");
        }
        return scaled;
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /// Whether this is more than `other`.
    ///
    /// @throws IllegalArgumentException when the currencies differ
    public boolean exceeds(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + ", " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
