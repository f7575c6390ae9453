package io.esimswitchboard.simulators.setting;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Switches that both wholesalers have.
public final class CommonSettings {

    /// Where webhooks go; empty: nowhere.
    public static final Setting<String> WEBHOOK_URL = Setting.webAddress("webhook_url");

    public static final Setting<Duration> WEBHOOK_DELAY = Setting.duration("webhook_delay", "0ms");

    /// Every wait between webhook attempts is multiplied by it.
    public static final Setting<BigDecimal> RETRY_TIME_FACTOR = Setting.decimal("retry_time_factor", "1");

    /// Off: a webhook that is not acknowledged is given up at once.
    public static final Setting<Boolean> WEBHOOK_RETRIES = Setting.onOff("webhook_retries", true);

    /// Which status acknowledges a webhook; `own`: what the wholesaler's contract says or lets one guess.
    public static final Setting<String> WEBHOOK_ACK = Setting.oneOf("webhook_ack", "own", "200", "2xx");

    /// A new booking or order shows in the lists only after this time.
    public static final Setting<Duration> VISIBILITY_DELAY = Setting.duration("visibility_delay", "0ms");

    public static final Setting<Latency> LATENCY = new Setting<>("latency", TextNode.valueOf("none"), Latency::of);

    /// Where `redirect` leads; empty: to this very simulator by another host name.
    public static final Setting<String> REDIRECT_TO = Setting.webAddress("redirect_to");

    public static final List<Setting<?>> ALL = List.of(
            WEBHOOK_URL,
            WEBHOOK_DELAY,
            WEBHOOK_RETRIES,
            WEBHOOK_ACK,
            RETRY_TIME_FACTOR,
            VISIBILITY_DELAY,
            LATENCY,
            REDIRECT_TO);

    private CommonSettings() {}
}
