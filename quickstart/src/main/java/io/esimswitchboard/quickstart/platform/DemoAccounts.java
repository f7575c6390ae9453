package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The two provider accounts of the demo, at the simulators.
record DemoAccounts(Layout layout, PlatformPorts ports) {

    private static final String RATE_CARD = "hubby-rate-card.csv";

    /// Writes the accounts' settings anew, for addresses may have changed, and answers the list of
    /// settings files for a service: these, and those beside the plug-ins.
    String configurationFiles() {
        Path file = layout.data().resolve("providers.yml");
        Folders.writePrivate(file, settings());
        return Stream.concat(Stream.of(file), Layout.files(layout.plugins(), ".yml").stream())
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }

    /// The secrets that the settings refer to.
    Map<String, String> secrets(Keys keys) {
        return Map.of(
                "HUBBY_SECRET", "hubby-demo-secret",
                "HUBBY_WEBHOOK_SECRET", "hubby-demo-webhook-secret",
                "YONI_SECRET", "yoni-demo-secret",
                "YONI_WEBHOOK_TOKEN", keys.yoniWebhookToken());
    }

    private String settings() {
        return """
                providers:
                  hubby:
                    adapter: hubby
                    url: "%s"
                    signed-prefix: /api
                    public-key: hubby-demo-key
                    secret: "env:HUBBY_SECRET"
                    webhook-secrets: "env:HUBBY_WEBHOOK_SECRET"
                    rate-card: "%s"
                    environment: SANDBOX
                    reply-within: 5s
                    visibility-delay: 5s
                    priority: 10
                  yoni:
                    adapter: appid
                    url: "%s"
                    app-id: yoni-demo-app
                    secret: "env:YONI_SECRET"
                    currency: USD
                    webhook-token: "env:YONI_WEBHOOK_TOKEN"
                    environment: SANDBOX
                    reply-within: 5s
                    visibility-delay: 5s
                    priority: 10
                """.formatted(ports.uri(PortName.HUBBY), rateCard(), ports.uri(PortName.YONI));
    }

    private Path rateCard() {
        Path file = layout.data().resolve(RATE_CARD);
        Folders.writePrivate(file, demoRateCard());
        return file;
    }

    private static String demoRateCard() {
        try (InputStream in = DemoAccounts.class.getResourceAsStream("/demo/" + RATE_CARD)) {
            if (in == null) {
                throw new IllegalStateException("the demo's rate card is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's rate card", e);
        }
    }
}
