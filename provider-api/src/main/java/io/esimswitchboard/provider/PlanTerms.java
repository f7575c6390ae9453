package io.esimswitchboard.provider;

import java.util.OptionalInt;

/// What one gets for a plan's price.
///
/// @param validityDays at least 1, counted from activation
/// @param installWindowDays days within which it must be activated after the purchase; empty when the wholesaler does
///     not say
public record PlanTerms(
        PlanType type,
        Allowance allowance,
        int validityDays,
        ActivationPolicy activation,
        OptionalInt installWindowDays,
        boolean topUpSupported,
        DeliverableKind deliverable) {

    private static final int TEN_YEARS = 3_650;

    public PlanTerms {
        if (validityDays < 1 || validityDays > TEN_YEARS) {
            throw new IllegalArgumentException("validity of " + validityDays + " days");
        }
    }
}
