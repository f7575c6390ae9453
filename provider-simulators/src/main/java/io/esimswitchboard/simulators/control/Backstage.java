package io.esimswitchboard.simulators.control;

import io.esimswitchboard.simulators.fault.Faults;
import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.webhook.WebhookSender;
import java.time.InstantSource;

/// What a wholesaler works with and its callers do not see.
public record Backstage(
        Settings settings, Faults faults, WebhookSender webhooks, Journal journal, InstantSource clock) {}
