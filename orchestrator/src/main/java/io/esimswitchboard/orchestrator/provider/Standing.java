package io.esimswitchboard.orchestrator.provider;

/// How a provider account stands with the router.
///
/// @param enabled whether the operator lets it sell
/// @param healthy false while an account alarm keeps it out
/// @param priority among equal prices the smaller comes first
/// @param weight among equal priorities the greater comes first
public record Standing(boolean enabled, boolean healthy, int priority, int weight) {

    public boolean sells() {
        return enabled && healthy;
    }
}
