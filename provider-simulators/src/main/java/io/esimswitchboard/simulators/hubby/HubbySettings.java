package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Setting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A switch for each doubt of Hubby's contract.
public final class HubbySettings {

    /// Backwards only; forwards a second at most.
    static final Setting<Duration> CLOCK_WINDOW = Setting.duration("clock_window", "5m");

    /// `/api`: the request target as it stands. Empty: the target without `/api`, and paths without it work too.
    static final Setting<String> SIGNED_PREFIX = Setting.oneOf("signed_prefix", "/api", "");

    /// The keys that are accepted: the demo's, `hubby-next-key` with `hubby-next-secret`, or, while they are
    /// exchanged, either.
    static final Setting<String> API_KEYS = Setting.oneOf("api_keys", "demo", "both", "next");

    /// How a created booking is shown: as `data`, as its only element, or without any envelope.
    static final Setting<String> BOOKING_SHAPE = Setting.oneOf("booking_shape", "object", "array", "bare");

    /// `promo_code` and `claim_url`, or the tutorial's `code` and `claim_link`.
    static final Setting<String> PROMO_NAMES = Setting.oneOf("promo_names", "promo_code", "code");

    static final Setting<String> CLAIM_URL = Setting.oneOf("claim_url", "claim-promocode", "free-esim", "app");

    /// `many`: also first_name, last_name and, but for unlimited, size and package_duration.
    static final Setting<String> REQUIRED_FIELDS = Setting.oneOf("required_fields", "few", "many");

    static final Setting<String> COMMUNICATION_OPTIONS = Setting.oneOf("communication_options", "optional", "required");

    static final Setting<String> TIME_LIMITED = Setting.oneOf("time_limited", "accepted", "refused");

    static final Setting<String> STARTER_DESTINATION = Setting.oneOf("starter_destination", "optional", "required");

    /// What names a destination: any name or code, or upper-case codes only.
    static final Setting<String> DESTINATION_WORDS = Setting.oneOf("destination_words", "any", "codes");

    /// The method of the booking update, which no page shows.
    static final Setting<String> BOOKING_UPDATE = Setting.oneOf("booking_update", "PUT", "PATCH", "off");
    static final Setting<Integer> CREATE_STATUS = Setting.oneOf("create_status", 201, 200);
    static final Setting<String> DUPLICATE_REFERENCE = Setting.oneOf("duplicate_reference", "second", "reject");

    /// The `data` of the booking list: the bookings themselves, or an object that holds them.
    static final Setting<String> LIST_SHAPE = Setting.oneOf("list_shape", "array", "object");

    /// Several failures as a list, or only the first as an object.
    static final Setting<String> ERROR_DETAILS = Setting.oneOf("error_details", "list", "first");

    static final Setting<Integer> UNKNOWN_COUNTRY_STATUS = Setting.oneOf("unknown_country_status", 400, 404);
    static final Setting<Integer> LOCKED_CANCEL_STATUS = Setting.oneOf("locked_cancel_status", 400, 404, 409);

    /// What becomes of a deleted booking: still shown with status CANCELLED, or gone.
    static final Setting<String> DELETED_BOOKING = Setting.oneOf("deleted_booking", "cancelled", "gone");

    /// How a promo code names its destination.
    static final Setting<String> DESTINATION_DISPLAY = Setting.oneOf("destination_display", "code", "name");

    /// Until then a booking is PENDING and shows no promo codes.
    static final Setting<Duration> ORDER_DELAY = Setting.duration("order_delay", "0ms");

    /// 1: flat payload; 2: envelope, unsigned; 3: envelope with `event_id`, signed.
    static final Setting<Integer> WEBHOOK_GENERATION = Setting.oneOf("webhook_generation", 3, 1, 2);

    static final Setting<String> WEBHOOK_TIMESTAMP = Setting.oneOf("webhook_timestamp", "seconds", "milliseconds");

    static final Setting<String> WEBHOOK_TIMESTAMP_HEADER =
            Setting.headerName("webhook_timestamp_header", "x-hubby-timestamp");

    /// How many entries the signature header has: those of earlier secrets stand before the right one.
    static final Setting<Integer> WEBHOOK_SIGNATURES = Setting.oneOf("webhook_signatures", 1, 2, 20);

    /// Which secret signs: the demo's, `hubby-demo-next-webhook-secret`, or, while they are exchanged, both.
    static final Setting<String> WEBHOOK_KEY = Setting.oneOf("webhook_key", "current", "rotating", "next");

    /// The header that carries the webhook key, and what stands before it, for instance `authorization`, `Bearer `.
    static final Setting<String> WEBHOOK_AUTH_HEADER = Setting.headerName("webhook_auth_header", "x-api-key");

    static final Setting<String> WEBHOOK_AUTH_PREFIX = Setting.text("webhook_auth_prefix", "");

    static final Setting<String> EVENT_ID_IN = Setting.oneOf("event_id_in", "envelope", "data");

    /// Whose id a webhook's `booking_id` is.
    static final Setting<String> WEBHOOK_BOOKING_ID = Setting.oneOf("webhook_booking_id", "partner", "hubby");

    public static final List<Setting<?>> ALL = Stream.of(
                    CommonSettings.ALL.stream(),
                    TravellerSettings.ALL.stream(),
                    Stream.of(
                            API_KEYS,
                            PROMO_NAMES,
                            CLAIM_URL,
                            REQUIRED_FIELDS,
                            COMMUNICATION_OPTIONS,
                            TIME_LIMITED,
                            STARTER_DESTINATION,
                            DESTINATION_WORDS,
                            BOOKING_UPDATE,
                            CLOCK_WINDOW,
                            SIGNED_PREFIX,
                            BOOKING_SHAPE,
                            CREATE_STATUS,
                            DUPLICATE_REFERENCE,
                            LIST_SHAPE,
                            ERROR_DETAILS,
                            UNKNOWN_COUNTRY_STATUS,
                            LOCKED_CANCEL_STATUS,
                            DELETED_BOOKING,
                            DESTINATION_DISPLAY,
                            ORDER_DELAY,
                            WEBHOOK_GENERATION,
                            WEBHOOK_TIMESTAMP,
                            WEBHOOK_TIMESTAMP_HEADER,
                            WEBHOOK_SIGNATURES,
                            WEBHOOK_KEY,
                            WEBHOOK_AUTH_HEADER,
                            WEBHOOK_AUTH_PREFIX,
                            EVENT_ID_IN,
                            WEBHOOK_BOOKING_ID))
            .<Setting<?>>flatMap(settings -> settings)
            .toList();

    private HubbySettings() {}
}
