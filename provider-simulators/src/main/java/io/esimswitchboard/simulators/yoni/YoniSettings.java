package io.esimswitchboard.simulators.yoni;

import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Setting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A switch for each doubt of Yoni's contract.
public final class YoniSettings {

    /// Both ways; `off` checks no time.
    static final Setting<Duration> CLOCK_WINDOW = Setting.duration("clock_window", "5m");

    /// From acceptance to result.
    static final Setting<Duration> ORDER_DELAY = Setting.duration("order_delay", "300ms");

    static final Setting<String> ORDER_RESULT = Setting.oneOf("order_result", "COMPLETED", "FAILED");

    /// What a second call with the same `idempotentKey` does.
    static final Setting<String> SAME_KEY = Setting.oneOf("same_key", "same_order", "new_order");

    /// Whether a key that is known is answered before plan and balance are looked at, or after.
    static final Setting<String> CHECKED_FIRST = Setting.oneOf("checked_first", "key", "plan");

    /// Which list calls exist.
    static final Setting<String> PACKAGE_LIST = Setting.oneOf("package_list", "both", "page", "list");

    /// What a call over the limit is told: code 102 with HTTP 200, HTTP 429, or nothing.
    static final Setting<String> RATE_LIMIT = Setting.oneOf("rate_limit", "code", "http", "off");

    /// The name under which the order list shows the result.
    static final Setting<String> RESULT_FIELD = Setting.oneOf("result_field", "result", "status", "none");

    static final Setting<String> UNKNOWN_USAGE = Setting.oneOf("unknown_usage", "400", "zero");

    /// What every eSIM has used, as Yoni writes it.
    static final Setting<String> USAGE = Setting.text("usage", "0.00");

    /// The account's balance, or `unlimited`.
    static final Setting<String> BALANCE = Setting.text("balance", "unlimited");

    /// The contract currency: 1 RMB, 2 USD, 3 EUR, 4 SGD, 5 TWD; 99 is none of Yoni's list.
    static final Setting<String> CURRENCY = Setting.oneOf("currency", "2", "1", "3", "4", "5", "99");

    /// The secrets that sign calls: the demo's, `yoni-next-secret`, or, while they are exchanged, either.
    static final Setting<String> API_KEYS = Setting.oneOf("api_keys", "demo", "both", "next");

    static final Setting<String> SIGN_CASE = Setting.oneOf("sign_case", "lower", "any");

    static final Setting<Integer> AUTH_FAILURE_STATUS = Setting.oneOf("auth_failure_status", 401, 403, 500);

    /// The HTTP status of a reply whose code is not 0.
    static final Setting<Integer> FAILURE_STATUS = Setting.oneOf("failure_status", 200, 400, 500);

    static final Setting<String> KEY_REQUIRED = Setting.oneOf("key_required", "optional", "required");

    /// How long an `idempotentKey` is remembered.
    static final Setting<Duration> KEY_LIFETIME = Setting.duration("key_lifetime", "off");

    /// What a known `idempotentKey` with another body does.
    static final Setting<String> ANOTHER_BODY = Setting.oneOf("another_body", "400", "same_order", "new_order");

    /// What the order list says of a number it does not know.
    static final Setting<String> UNKNOWN_ORDER = Setting.oneOf("unknown_order", "empty", "400");

    /// The `data` of a page: an object with `records` and `total`, or the records alone.
    static final Setting<String> PAGE_SHAPE = Setting.oneOf("page_shape", "records", "array");

    static final Setting<Integer> MAX_PAGE_SIZE = Setting.oneOf("max_page_size", 1_000, 100, 20);

    /// What `iccid` and `lpa` of a failed order are.
    static final Setting<String> FAILED_PAYLOAD = Setting.oneOf("failed_payload", "empty", "null", "absent", "full");

    /// Which calls have a pace: those whose page states one (10 and 5 a second), or all (the others 10).
    static final Setting<String> PACED_CALLS = Setting.oneOf("paced_calls", "documented", "all");

    /// Whether usage needs `orderNo` and `iccid`, or one of them.
    static final Setting<String> USAGE_KEYS = Setting.oneOf("usage_keys", "both", "either");

    public static final List<Setting<?>> ALL = Stream.concat(
                    CommonSettings.ALL.stream(),
                    Stream.of(
                            CLOCK_WINDOW,
                            ORDER_DELAY,
                            ORDER_RESULT,
                            SAME_KEY,
                            CHECKED_FIRST,
                            PACKAGE_LIST,
                            RATE_LIMIT,
                            RESULT_FIELD,
                            UNKNOWN_USAGE,
                            USAGE,
                            BALANCE,
                            CURRENCY,
                            API_KEYS,
                            SIGN_CASE,
                            AUTH_FAILURE_STATUS,
                            FAILURE_STATUS,
                            KEY_REQUIRED,
                            KEY_LIFETIME,
                            ANOTHER_BODY,
                            UNKNOWN_ORDER,
                            PAGE_SHAPE,
                            MAX_PAGE_SIZE,
                            FAILED_PAYLOAD,
                            PACED_CALLS,
                            USAGE_KEYS))
            .<Setting<?>>map(setting -> setting)
            .toList();

    private YoniSettings() {}
}
