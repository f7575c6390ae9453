package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Control;
import io.esimswitchboard.simulators.control.FrontDoor;
import io.esimswitchboard.simulators.control.Wholesaler;
import io.esimswitchboard.simulators.fault.Faults;
import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.webhook.WebhookSender;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.WireServer;
import java.net.URI;

/// A wholesaler with everything behind it and its server in front.
record Running(WireServer server, Wholesaler wholesaler, Backstage backstage, Control control) implements Simulator {

    static Running start(WholesalerKind kind, SimulatorOptions options) {
        var settings = new Settings(
                kind.settings(), Json.object().put(CommonSettings.WEBHOOK_URL.name(), options.webhookUrl()));
        var backstage = new Backstage(
                settings,
                new Faults(),
                new WebhookSender(settings, options.clock(), kind.retries()),
                journal(kind, options),
                options.clock());
        Wholesaler wholesaler = kind.opened().apply(backstage);
        var control = new Control(wholesaler, backstage);
        var door = new FrontDoor(wholesaler, backstage, control, options.controlOpen());
        WireServer server = WireServer.start(options.address(), door);
        control.attach(server);
        return new Running(server, wholesaler, backstage, control);
    }

    private static Journal journal(WholesalerKind kind, SimulatorOptions options) {
        return options.dataDirectory() == null ? Journal.none() : Journal.in(options.dataDirectory(), kind.journal());
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        wholesaler.close();
        backstage.webhooks().close();
        backstage.journal().close();
    }
}
