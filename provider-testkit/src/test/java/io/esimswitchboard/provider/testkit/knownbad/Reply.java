package io.esimswitchboard.provider.testkit.knownbad;

/// What a call came to.
sealed interface Reply {

    record Success(Letter letter) implements Reply {}

    record Refused(String code) implements Reply {}

    record NotSent(String why) implements Reply {}

    /// It may have been carried out.
    record Unclear(Doubt doubt, String why) implements Reply {}

    enum Doubt {
        LATE,
        LOST,
        SERVER_ERROR,
        UNREADABLE
    }
}
