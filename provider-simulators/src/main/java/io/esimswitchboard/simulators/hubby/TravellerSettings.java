package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.setting.Setting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// A switch for each doubt about package queues, top-ups, Hubby's web page and its native calls.
final class TravellerSettings {

    /// Where a created booking shows its package queues: beside a `booking` object, or inside the booking.
    static final Setting<String> QUEUE_SHAPE = Setting.oneOf("queue_shape", "beside", "inside");

    /// Where a top-up names its package: beside the eSIM, or as the only entry of `package_specifications`.
    static final Setting<String> TOP_UP_SHAPE = Setting.oneOf("topup_shape", "flat", "nested");

    static final Setting<Duration> TOKEN_LIFETIME = Setting.duration("token_lifetime", "5m");

    /// What a redirect token is answered with that is unknown, used, too old or somebody else's.
    static final Setting<Integer> BAD_TOKEN_STATUS = Setting.oneOf("bad_token_status", 401, 400, 404);

    /// Fourteen days, as the example shows, or an hour, as the text's word 'short-lived' suggests.
    static final Setting<Duration> SESSION_LIFETIME = Setting.duration("session_lifetime", "336h");

    static final Setting<String> UNKNOWN_USER = Setting.oneOf("unknown_user", "404", "empty");

    static final Setting<String> DEVICE_COMPATIBILITY = Setting.oneOf("device_compatibility", "GET", "POST", "both");

    /// Whether redeeming and topping up are told by webhook.
    static final Setting<Boolean> TRAVELLER_EVENTS = Setting.onOff("traveller_events", true);

    /// What every active package has used of its data.
    static final Setting<BigDecimal> USAGE_PERCENT = Setting.decimal("usage_percent", "0");

    static final List<Setting<?>> ALL = List.of(
            QUEUE_SHAPE,
            TOP_UP_SHAPE,
            TOKEN_LIFETIME,
            BAD_TOKEN_STATUS,
            SESSION_LIFETIME,
            UNKNOWN_USER,
            DEVICE_COMPATIBILITY,
            TRAVELLER_EVENTS,
            USAGE_PERCENT);

    private TravellerSettings() {}
}
