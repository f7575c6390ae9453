package io.esimswitchboard.orchestrator.catalogue;

/// How far a package reaches.
public enum PackageScope {
    LOCAL,
    REGIONAL,
    GLOBAL,
    DESTINATIONLESS;

    private static final int GLOBAL_FROM = 60;

    static PackageScope ofCountries(int count) {
        if (count == 1) {
            return LOCAL;
        }
        return count < GLOBAL_FROM ? REGIONAL : GLOBAL;
    }
}
