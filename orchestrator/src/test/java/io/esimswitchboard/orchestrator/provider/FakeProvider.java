package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.toolkit.CircuitSettings;
import io.esimswitchboard.provider.toolkit.HttpSettings;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A wholesaler whose catalogue a test writes; it takes no orders unless it is told to.
public final class FakeProvider implements EsimProvider {

    // Port 1 of the loopback address: nobody listens there.
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final ProviderId id;
    private @Nullable ProviderHttp http;
    private volatile Supplier<Answer<CatalogueReading>> catalogue = () -> sells(List.of());
    private volatile Supplier<Outcome<EsimOrder>> placing = () -> new Outcome.NotDone<>("a fake");

    public FakeProvider(String id) {
        this.id = new ProviderId(id);
    }

    public void sell(List<Plan> plans) {
        answer(() -> sells(plans));
    }

    public void answer(Supplier<Answer<CatalogueReading>> answer) {
        catalogue = answer;
    }

    /// What every order is answered from now on.
    public void placing(Supplier<Outcome<EsimOrder>> answer) {
        placing = answer;
    }

    /// Calls a wholesaler that is not there, so many times.
    public void callNobody(int times) {
        ProviderRequest request = ProviderRequest.get("/", Map.of()).named("place_order");
        for (int call = 0; call < times; call++) {
            Objects.requireNonNull(http).send(request);
        }
    }

    private static Answer<CatalogueReading> sells(List<Plan> plans) {
        return new Known<>(new CatalogueReading(plans, List.of()));
    }

    @Override
    public ProviderId id() {
        return id;
    }

    @Override
    public ProviderTraits traits() {
        return new ProviderTraits(
                Duration.ZERO, ProviderTraits.SettlesBy.REPLAY_KEY, new ProviderTraits.Pace(100, 100));
    }

    @Override
    public PlanCatalogue catalogue() {
        return () -> catalogue.get();
    }

    @Override
    public Ordering ordering() {
        return new Ordering() {
            @Override
            public Outcome<EsimOrder> place(Attempt attempt) {
                return placing.get();
            }

            @Override
            public Outcome<EsimOrder> settle(Attempt attempt) {
                return new Outcome.NotDone<>("a fake");
            }
        };
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
    }

    /// The adapter `fake`. An account is the provider of its name, which a test may have prepared.
    public static final class Adapter implements ProviderFactory {

        private final Map<String, FakeProvider> providers = new ConcurrentHashMap<>();

        public FakeProvider account(String id) {
            return providers.computeIfAbsent(id, FakeProvider::new);
        }

        @Override
        public String adapter() {
            return "fake";
        }

        @Override
        public EsimProvider create(ProviderSettings settings, InstantSource clock) {
            settings.required("secret");
            FakeProvider provider = account(settings.id().value());
            provider.http = new ProviderHttp(new HttpSettings(
                            NOBODY, Duration.ofSeconds(5), provider.traits().pace())
                    .withCircuit(new CircuitSettings(2, 100, Duration.ofMinutes(5))));
            return provider;
        }
    }
}
