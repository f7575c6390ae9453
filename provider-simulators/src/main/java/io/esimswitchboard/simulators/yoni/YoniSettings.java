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

    /// The contract currency: 1 RMB, 2 USD, 3 EUR, 4 SGD, 5 TWD.
    static final Setting<String> CURRENCY = Setting.oneOf("currency", "2", "1", "3", "4", "5");

    public static final List<Setting<?>> ALL = Stream.concat(
                    CommonSettings.ALL.stream(),
                    Stream.of(
                            CLOCK_WINDOW,
                            ORDER_DELAY,
                            ORDER_RESULT,
                            SAME_KEY,
                            PACKAGE_LIST,
                            RATE_LIMIT,
                            RESULT_FIELD,
                            UNKNOWN_USAGE,
                            USAGE,
                            BALANCE,
                            CURRENCY))
            .<Setting<?>>map(setting -> setting)
            .toList();

    private YoniSettings() {}
}
