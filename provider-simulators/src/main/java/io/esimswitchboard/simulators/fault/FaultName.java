package io.esimswitchboard.simulators.fault;

import static io.esimswitchboard.simulators.fault.Operation.CATALOGUE;
import static io.esimswitchboard.simulators.fault.Operation.ORDER;
import static io.esimswitchboard.simulators.fault.Operation.QUERY;
import static io.esimswitchboard.simulators.fault.Operation.TOPUP;
import static io.esimswitchboard.simulators.fault.Operation.TRAVELLER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The faults by name, and where in a call each one strikes.
public enum FaultName {
    REFUSE_CONNECTION(Stage.CONNECTION),
    CLOCK_SKEW(Stage.CLOCK),
    STORM(Stage.ANY),

    PRICE_CHANGE(Stage.PLANS),
    DELIST(Stage.PLANS),

    STATUS(Stage.REFUSAL),
    REJECT(Stage.REFUSAL),
    ERROR_200(Stage.REFUSAL),
    RATE_LIMIT(Stage.REFUSAL),
    MAINTENANCE(Stage.REFUSAL),
    KEY_EXPIRED(Stage.REFUSAL),
    REDIRECT(Stage.REFUSAL),
    LATE_SALE(Stage.REFUSAL),

    SLOW(Stage.REPLY),
    LOSE_REPLY(Stage.REPLY),
    RESET_AFTER_SEND(Stage.REPLY),
    RESET_IN_BODY(Stage.REPLY),
    TRUNCATED_BODY(Stage.REPLY),
    NOT_HTTP(Stage.REPLY),
    DRIP(Stage.REPLY),
    ENDLESS_BODY(Stage.REPLY),
    GZIP_BOMB(Stage.REPLY),
    HTML_200(Stage.REPLY),
    EMPTY_BODY(Stage.REPLY),
    WRONG_CONTENT_TYPE(Stage.REPLY),
    BAD_UTF8(Stage.REPLY),
    BOM(Stage.REPLY),
    ODD_TEXT(Stage.REPLY),
    DEEP_JSON(Stage.REPLY),
    HUGE_NUMBER(Stage.REPLY),
    NUMBER_IDS(Stage.REPLY),
    DUPLICATE_KEYS(Stage.REPLY),
    UNKNOWN_FIELDS(Stage.REPLY),
    MISSING_FIELDS(Stage.REPLY),
    UNKNOWN_CODE(Stage.REPLY),
    CODELESS_REPLY(Stage.REPLY),
    ANOTHER_ORDER(Stage.REPLY),
    FOREIGN_ORDER(Stage.REPLY),
    SHRUNKEN_CATALOGUE(Stage.REPLY),
    ENDLESS_PAGES(Stage.REPLY),

    NO_WEBHOOK(Stage.WEBHOOK),
    LATE_WEBHOOK(Stage.WEBHOOK),
    EARLY_WEBHOOK(Stage.WEBHOOK),
    DUPLICATE_WEBHOOK(Stage.WEBHOOK),
    REPLAYED_WEBHOOK(Stage.WEBHOOK),
    ALTERED_WEBHOOK(Stage.WEBHOOK),
    REORDERED_WEBHOOKS(Stage.WEBHOOK),
    FORGED_WEBHOOK(Stage.WEBHOOK),
    STALE_WEBHOOK(Stage.WEBHOOK),
    FUTURE_WEBHOOK(Stage.WEBHOOK),
    ODD_TIMESTAMP(Stage.WEBHOOK),
    UNKNOWN_EVENT(Stage.WEBHOOK),
    NEW_WEBHOOK_FIELDS(Stage.WEBHOOK),
    WEBHOOK_FOR_UNKNOWN_ORDER(Stage.WEBHOOK),
    CONFLICTING_RESULT(Stage.WEBHOOK),
    CODELESS_WEBHOOK(Stage.WEBHOOK),
    UNKNOWN_CURRENCY(Stage.WEBHOOK),
    HUGE_WEBHOOK(Stage.WEBHOOK),
    GZIP_WEBHOOK(Stage.WEBHOOK),
    FORM_WEBHOOK(Stage.WEBHOOK),
    CHUNKED_WEBHOOK(Stage.WEBHOOK);

    /// Where a fault strikes.
    public enum Stage {
        /// When it is armed, for its seconds.
        CONNECTION,
        /// Before the signature is checked.
        CLOCK,
        /// Before the call is done: the plans on sale change.
        PLANS,
        /// Instead of doing what was asked.
        REFUSAL,
        /// After it was done, on the way back.
        REPLY,
        /// When a webhook is due.
        WEBHOOK,
        /// Wherever the fault it draws strikes.
        ANY
    }

    // Nobody can tell these from the truth by looking at the reply; a storm makes them only when told to.
    private static final Set<FaultName> LIES = EnumSet.of(ANOTHER_ORDER, FOREIGN_ORDER);

    private final Stage stage;

    FaultName(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /// Whether a call of this operation can be struck at all.
    public boolean canStrike(Operation operation) {
        return switch (stage) {
            case CONNECTION, CLOCK, ANY -> true;
            case WEBHOOK -> operation == Operation.WEBHOOK || operation == ORDER || operation == Operation.ANY;
            case PLANS, REFUSAL, REPLY ->
                operation != Operation.WEBHOOK && (operation == Operation.ANY || calls().contains(operation));
        };
    }

    /// The calls in whose replies it means anything.
    private Set<Operation> calls() {
        return switch (this) {
            case PRICE_CHANGE, DELIST -> EnumSet.of(CATALOGUE, ORDER);
            case LATE_SALE -> EnumSet.of(ORDER, TOPUP);
            case CODELESS_REPLY -> EnumSet.of(ORDER, QUERY, TOPUP, TRAVELLER);
            case ANOTHER_ORDER, FOREIGN_ORDER -> EnumSet.of(ORDER);
            case SHRUNKEN_CATALOGUE -> EnumSet.of(CATALOGUE);
            case ENDLESS_PAGES -> EnumSet.of(CATALOGUE, QUERY);
            default -> EnumSet.allOf(Operation.class);
        };
    }

    boolean inEveryStorm() {
        return inAStorm() && !LIES.contains(this);
    }

    boolean inAStorm() {
        return this != EARLY_WEBHOOK
                && switch (stage) {
                    case REFUSAL, REPLY, WEBHOOK -> true;
                    case CONNECTION, CLOCK, PLANS, ANY -> false;
                };
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
        return Arrays.stream(values()).map(FaultName::wireName).toList();
    }
}
