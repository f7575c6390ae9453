package io.esimswitchboard.fuzz;

import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.testkit.ParserProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/// The adapters, each with settings it starts with.
@SuppressWarnings("ImmutableEnumChecker") // a record and a Map.of
enum Adapter {
    HUBBY("id:plan-1", Map.of("public-key", "key", "secret", "secret", "package-list", "true")),
    APPID("YN1", Map.of("app-id", "app", "secret", "secret", "currency", "USD")),
    ESIMACCESS("SIM0001", Map.of("access-code", "code", "secret", "secret")),
    TEMPLATE("TH-1GB-7D", Map.of("key", "key", "secret", "secret", "webhook-secret", "secret"));

    private static final String RATE_CARD = """
            package_type,destination,size,duration_days,package_id,cost,currency,deliverable
            data-limited,TH,1GB,30,plan-1,2.40,USD,claim
            """;

    private final PlanId plan;
    private final Map<String, String> settings;

    Adapter(String plan, Map<String, String> settings) {
        this.plan = new PlanId(plan);
        this.settings = settings;
    }

    ParserProbe probe() {
        Map<String, String> whole = new HashMap<>(settings);
        whole.put("rate-card", rateCard().toString());
        return new ParserProbe(factory(), whole, plan);
    }

    private ProviderFactory factory() {
        return ServiceLoader.load(ProviderFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.adapter().equals(lowerCase()))
                .findFirst()
                .orElseThrow();
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Path rateCard() {
        try {
            Path file = Files.createTempFile("rate-card", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, RATE_CARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
