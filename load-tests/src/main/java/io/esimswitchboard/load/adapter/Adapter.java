package io.esimswitchboard.load.adapter;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.esimswitchboard.provider.appid.AppIdProviderFactory;
import io.esimswitchboard.provider.esimaccess.EsimAccessProviderFactory;
import io.esimswitchboard.provider.hubby.HubbyProviderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The adapters, each with settings it starts with and an answer to an order as its simulator gives it.
@SuppressWarnings("ImmutableEnumChecker") // factories without state and a Map.of
enum Adapter {
    HUBBY(
            new HubbyProviderFactory(),
            "id:hubby-th-1gb-30d",
            Map.of("public-key", "key", "secret", "secret", "rate-card", "not-read-by-orders.csv")),
    APPID(new AppIdProviderFactory(), "YN1", Map.of("app-id", "app", "secret", "secret", "currency", "USD")),
    ESIMACCESS(new EsimAccessProviderFactory(), "SIM0001", Map.of("access-code", "code", "secret", "secret"));

    // The one that the answers speak of.
    private static final OrderReference REFERENCE = new OrderReference("01936f2e-8f00-7000-8000-000000000001");

    // A pace that never makes a call wait.
    private static final Map<String, String> UNPACED = Map.of("calls-per-second", "100000", "concurrent-calls", "64");

    private final ProviderFactory factory;
    private final PlanId plan;
    private final Map<String, String> settings;

    Adapter(ProviderFactory factory, String plan, Map<String, String> settings) {
        this.factory = factory;
        this.plan = new PlanId(plan);
        this.settings = settings;
    }

    String id() {
        return factory.adapter();
    }

    EsimProvider provider(URI wholesaler) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(UNPACED);
        all.put("url", wholesaler.toString());
        return factory.create(new ProviderSettings(new ProviderId(id()), all), InstantSource.system());
    }

    Attempt attempt() {
        var traveller = new Traveller(
                Optional.of("ada@example.org"), Optional.of("Ada"), Optional.of("Lovelace"), Optional.of("en-GB"));
        return new Attempt(REFERENCE, plan, traveller, Trip.UNDATED, Instant.now(), Optional.empty());
    }

    String answer() {
        try (InputStream file = Adapter.class.getResourceAsStream(id() + ".json")) {
            return new String(Objects.requireNonNull(file, id()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
