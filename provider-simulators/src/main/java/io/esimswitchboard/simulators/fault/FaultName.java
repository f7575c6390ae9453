package io.esimswitchboard.simulators.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The faults by name, and where in a call each one strikes.
public enum FaultName {
    REFUSE_CONNECTION(Stage.CONNECTION),
    CLOCK_SKEW(Stage.CLOCK),

    STATUS(Stage.REFUSAL),
    REJECT(Stage.REFUSAL),
    RATE_LIMIT(Stage.REFUSAL),
    MAINTENANCE(Stage.REFUSAL),

    SLOW(Stage.REPLY),
    LOSE_REPLY(Stage.REPLY),
    RESET_AFTER_SEND(Stage.REPLY),
    HTML_200(Stage.REPLY),
    TRUNCATED_BODY(Stage.REPLY),
    WRONG_CONTENT_TYPE(Stage.REPLY),
    GZIP_BOMB(Stage.REPLY),
    DEEP_JSON(Stage.REPLY),
    UNKNOWN_CODE(Stage.REPLY),

    NO_WEBHOOK(Stage.WEBHOOK),
    LATE_WEBHOOK(Stage.WEBHOOK),
    EARLY_WEBHOOK(Stage.WEBHOOK),
    DUPLICATE_WEBHOOK(Stage.WEBHOOK),
    FORGED_WEBHOOK(Stage.WEBHOOK),
    STALE_WEBHOOK(Stage.WEBHOOK),
    UNKNOWN_EVENT(Stage.WEBHOOK),
    WEBHOOK_FOR_UNKNOWN_ORDER(Stage.WEBHOOK),
    CONFLICTING_RESULT(Stage.WEBHOOK),

    HUGE_NUMBER(Stage.NOT_YET),
    DUPLICATE_KEYS(Stage.NOT_YET),
    PRICE_CHANGE(Stage.NOT_YET),
    DELIST(Stage.NOT_YET),
    SHRUNKEN_CATALOGUE(Stage.NOT_YET),
    ENDLESS_PAGES(Stage.NOT_YET),
    REORDERED_WEBHOOKS(Stage.NOT_YET);

    /// Where a fault strikes.
    public enum Stage {
        /// When it is armed, for its seconds.
        CONNECTION,
        /// Before the signature is checked.
        CLOCK,
        /// Instead of doing what was asked.
        REFUSAL,
        /// After it was done, on the way back.
        REPLY,
        /// When a webhook is due.
        WEBHOOK,
        NOT_YET
    }

    private final Stage stage;

    FaultName(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FaultName named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault '" + name + "', known: " + offered()));
    }

    /// The names that can be armed.
    public static List<String> offered() {
        return Arrays.stream(values())
                .filter(fault -> fault.stage != Stage.NOT_YET)
                .map(FaultName::wireName)
                .toList();
    }
}
