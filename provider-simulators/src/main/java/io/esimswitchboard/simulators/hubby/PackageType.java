package io.esimswitchboard.simulators.hubby;

/// A package type with the days it may and does last.
enum PackageType {
    STARTER("starter", 3, 2),
    DATA_LIMITED("data-limited", 365, 365),
    UNLIMITED("unlimited", 365, 0),
    TIME_LIMITED("time-limited", 30, 0);

    private final String wireName;
    private final int maxDays;
    private final int usualDays;

    PackageType(String wireName, int maxDays, int usualDays) {
        this.wireName = wireName;
        this.maxDays = maxDays;
        this.usualDays = usualDays;
    }

    String wireName() {
        return wireName;
    }

    int maxDays() {
        return maxDays;
    }

    /// 0: there is none, it must be said.
    int usualDays() {
        return usualDays;
    }
}
