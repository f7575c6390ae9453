package io.esimswitchboard.provider;

/// Something a wholesaler sells.
///
/// @param id the wholesaler's SKU
/// @param name for people; any script
/// @param coverage where it works
/// @param terms what one gets
/// @param cost what we pay
public record Plan(PlanId id, String name, Coverage coverage, PlanTerms terms, PlanCost cost) {

    public Plan {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("plan " + id.value() + ": name of " + name.length() + " characters");
        }
    }
}
