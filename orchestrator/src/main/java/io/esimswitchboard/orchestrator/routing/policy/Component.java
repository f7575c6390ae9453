package io.esimswitchboard.orchestrator.routing.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a score is made of. Each is worth 0 to 1, the more the better.
public enum Component {
    /// The lowest price over this one.
    PRICE,
    /// The lowest price of a gigabyte over this one.
    PRICE_PER_GB,
    /// 1 for the smallest number, 0 for the greatest.
    PRIORITY,
    /// This one over the greatest.
    WEIGHT,
    /// The account's health as it is.
    HEALTH,
    /// The part of the price that stays with us.
    MARGIN,
    /// Whether the account can pay for ten of these, else how much of that.
    BALANCE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As it is written in policies and decisions.
    public String word() {
        return word;
    }

    public static Optional<Component> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
