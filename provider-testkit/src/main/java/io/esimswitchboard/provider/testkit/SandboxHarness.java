package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.RawWebhook;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A vendor's sandbox: a real account, no levers. The rules that need any are left out; the others buy real units
/// there.
///
/// Its settings stand in a properties file outside the project: those of the account, and `kit.plan`, `kit.price` (such
/// as `0.35 USD`), `kit.required` and `kit.secrets` (names of keys, separated by commas) and `kit.offers`
/// (capabilities).
public final class SandboxHarness implements ProviderHarness {

    private final ProviderFactory factory;
    private final Map<String, String> file;
    private final KitClock clock = KitClock.ofTheWorld();

    private SandboxHarness(ProviderFactory factory, Map<String, String> file) {
        this.factory = factory;
        this.file = Map.copyOf(file);
    }

    /// From the properties file that `environmentVariable` names; the test is left out where it names none.
    public static SandboxHarness of(ProviderFactory factory, String environmentVariable) {
        String path = System.getenv(environmentVariable);
        Assumptions.assumeTrue(path != null, () -> environmentVariable + " names no settings");
        return of(factory, Path.of(String.valueOf(path)));
    }

    static SandboxHarness of(ProviderFactory factory, Path path) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SandboxHarness(
                factory,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    @Override
    public ProviderFactory factory() {
        return factory;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(file);
        settings.keySet().removeIf(key -> key.startsWith("kit."));
        return settings;
    }

    @Override
    public Set<String> requiredSettings() {
        return names("kit.required").collect(Collectors.toSet());
    }

    @Override
    public Set<String> secrets() {
        return names("kit.secrets").map(this::value).collect(Collectors.toSet());
    }

    @Override
    public KitClock clock() {
        return clock;
    }

    @Override
    public Set<Capability> offers() {
        return names("kit.offers").map(Capability::valueOf).collect(Collectors.toSet());
    }

    @Override
    public PlanId planOnSale() {
        return new PlanId(value("kit.plan"));
    }

    @Override
    public Money priceOnSale() {
        String[] price = value("kit.price").split(" ", 2);
        return Money.of(price[0], price[1]);
    }

    private Stream<String> names(String key) {
        return Stream.of(file.getOrDefault(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private String value(String key) {
        String value = file.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the sandbox's settings have no " + key);
        }
        return value;
    }

    /// None can be provoked.
    @Override
    public Map<String, ProviderError> refusals() {
        return Map.of();
    }

    @Override
    public Optional<RawWebhook> signedWebhook() {
        return Optional.empty();
    }

    @Override
    public List<byte[]> webhookBodies() {
        return List.of();
    }

    @Override
    public Levers levers() {
        return Assumptions.abort("a sandbox has no levers");
    }

    @Override
    public void close() {}
}
