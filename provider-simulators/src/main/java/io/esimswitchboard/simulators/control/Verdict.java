package io.esimswitchboard.simulators.control;

/// What came of checking a signature, and why.
public record Verdict(Result result, String why) {

    public enum Result {
        ACCEPTED,
        REFUSED,
        NOT_NEEDED
    }

    public static Verdict accepted() {
        return new Verdict(Result.ACCEPTED, "signature and time are right");
    }

    public static Verdict refused(String why) {
        return new Verdict(Result.REFUSED, why);
    }

    public static Verdict notNeeded() {
        return new Verdict(Result.NOT_NEEDED, "this call is not signed");
    }
}
