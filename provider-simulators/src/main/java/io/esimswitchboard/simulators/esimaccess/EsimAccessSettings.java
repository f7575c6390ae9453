package io.esimswitchboard.simulators.esimaccess;

import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Setting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A switch for each doubt of the contract.
final class EsimAccessSettings {

    /// Both ways; `off` checks no time.
    static final Setting<Duration> CLOCK_WINDOW = Setting.duration("clock_window", "5m");

    /// The case of hexadecimal digits that a signature must have.
    static final Setting<String> SIGNATURE_CASE = Setting.oneOf("signature_case", "any", "upper", "lower");

    /// The status of a call that is not let in.
    static final Setting<Integer> REFUSED_STATUS = Setting.oneOf("refused_status", 200, 401);

    /// `success` as JSON's truth value or as a text.
    static final Setting<String> SUCCESS_FORM = Setting.oneOf("success_form", "boolean", "text");

    /// `errorCode` of a success: `"0"` or null.
    static final Setting<String> SUCCESS_CODE = Setting.oneOf("success_code", "0", "null");

    /// From acceptance to the profile.
    static final Setting<Duration> ALLOCATION_DELAY = Setting.duration("allocation_delay", "300ms");

    /// What a second order with the same `transactionId` does.
    static final Setting<String> SAME_TRANSACTION = Setting.oneOf("same_transaction", "same_order", "new_order");

    /// Whether a known `transactionId` is answered before anything else about the order is looked at.
    static final Setting<Boolean> KEY_FIRST = Setting.onOff("key_first", true);

    /// What the query says of an order whose profile is being allocated: code 200010, nothing, or a record without it.
    static final Setting<String> WHILE_ALLOCATING = Setting.oneOf("while_allocating", "200010", "empty", "record");

    /// What the query says of an order number it does not know.
    static final Setting<String> UNKNOWN_ORDER = Setting.oneOf("unknown_order", "empty", "310272");

    /// Whether usages stand in the envelope under a name or by themselves.
    static final Setting<String> USAGE_SHAPE = Setting.oneOf("usage_shape", "named", "bare");

    /// What every eSIM has used, in bytes.
    static final Setting<String> USAGE = Setting.text("usage", "0");

    /// What a second top-up with the same `transactionId` does.
    static final Setting<String> SAME_TOP_UP = Setting.oneOf("same_top_up", "second", "same");

    /// Whether an eSIM lists its top-ups.
    static final Setting<Boolean> TOP_UPS_LISTED = Setting.onOff("top_ups_listed", true);

    /// Whether `ORDER_STATUS` carries the `transactionId`.
    static final Setting<Boolean> WEBHOOK_TRANSACTION = Setting.onOff("webhook_transaction", true);

    /// What a call over the limit is told: code 900001, HTTP 429, or nothing.
    static final Setting<String> RATE_LIMIT = Setting.oneOf("rate_limit", "code", "http", "off");

    /// The account's balance in ten-thousandths of a dollar, or `unlimited`.
    static final Setting<String> BALANCE = Setting.text("balance", "unlimited");

    static final List<Setting<?>> ALL = Stream.concat(
                    CommonSettings.ALL.stream(),
                    Stream.of(
                            CLOCK_WINDOW,
                            SIGNATURE_CASE,
                            REFUSED_STATUS,
                            SUCCESS_FORM,
                            SUCCESS_CODE,
                            ALLOCATION_DELAY,
                            SAME_TRANSACTION,
                            KEY_FIRST,
                            WHILE_ALLOCATING,
                            UNKNOWN_ORDER,
                            USAGE_SHAPE,
                            USAGE,
                            SAME_TOP_UP,
                            TOP_UPS_LISTED,
                            WEBHOOK_TRANSACTION,
                            RATE_LIMIT,
                            BALANCE))
            .<Setting<?>>map(setting -> setting)
            .toList();

    private EsimAccessSettings() {}
}
