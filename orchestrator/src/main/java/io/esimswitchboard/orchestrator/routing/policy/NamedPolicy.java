package io.esimswitchboard.orchestrator.routing.policy;

/// A policy by the name that decisions are recorded under.
///
/// @param name a version of a stored policy, such as `platform-3`, or one of the words here
public record NamedPolicy(String name, Policy policy) {

    /// Followed where no policy is active.
    public static final NamedPolicy BUILT_IN = new NamedPolicy("price-first/1", Policy.PRICE_FIRST);

    /// One that is only tried out.
    public static NamedPolicy unsaved(Policy policy) {
        return new NamedPolicy("unsaved", policy);
    }
}
