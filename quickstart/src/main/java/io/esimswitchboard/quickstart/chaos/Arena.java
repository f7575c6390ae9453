package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.SoldUnit;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import io.esimswitchboard.quickstart.platform.PlatformPorts;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.platform.Progress;
import io.esimswitchboard.quickstart.process.Folders;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The platform under test: two orchestrators, one webhook-ingest, MySQL, Kafka and the simulators, with the settings
/// of an operator who cannot wait. `docs/chaos.md` says why each of them is there.
record Arena(Platform platform, Part second, List<Wholesaler> wholesalers) implements AutoCloseable {

    private static final Duration ON_SALE_WITHIN = Duration.ofSeconds(60);
    private static final List<String> SEARCHES = List.of("deliverable=esim_profile", "deliverable=claim");

    private static final String PACE = """
            providers:
              hubby:
                calls-per-second: 400
                concurrent-calls: 128
              yoni:
                calls-per-second: 400
                concurrent-calls: 128
            """;

    static Arena start(Layout layout, long seed) {
        Folders.writePrivate(layout.plugins().resolve("chaos.yml"), PACE);
        PlatformOptions options = PlatformOptions.of(layout, PlatformPorts.free())
                // Two cores start six programs over and over.
                .withClassArchives()
                .with("ORDERS_SETTLE_LONGEST_PAUSE", "5s")
                .with("ORDERS_SETTLE_WITHIN", "2m")
                .with("RATE_LIMIT_PER_SECOND", "2000")
                .with("RATE_LIMIT_BURST", "4000");
        Platform platform = Platform.of(options);
        Part second = platform.anotherOrchestrator();
        platform.up(Progress.silent());
        return new Arena(
                platform,
                second,
                List.of(
                        Wholesaler.hubby(platform.uri(PortName.HUBBY), seed),
                        Wholesaler.yoni(platform.uri(PortName.YONI), seed)));
    }

    /// The storefront's way to each orchestrator.
    List<Api> instances() {
        return Stream.of(platform.orchestrator(), second)
                .map(part -> Api.withKey(part.uri(), platform.apiKey()))
                .toList();
    }

    Api operator() {
        return Api.withKey(platform.uri(PortName.ORCHESTRATOR), platform.operatorKey());
    }

    OrderReader reader() {
        return new OrderReader(instances().getFirst(), operator());
    }

    EventTopic topic() {
        return new EventTopic(platform.bootstrapServers());
    }

    List<Victim> victims() {
        return platform.parts().stream()
                .map(part -> part == platform.simulators() ? new Victim(part, this::stirUp) : new Victim(part))
                .toList();
    }

    void stirUp() {
        wholesalers.forEach(Wholesaler::stirUp);
    }

    /// Ends the storms and answers how often they struck since the simulators were started last.
    long calm() {
        return wholesalers.stream().mapToLong(Wholesaler::calm).sum();
    }

    List<SoldUnit> sold() {
        return wholesalers.stream().flatMap(each -> each.sold().stream()).toList();
    }

    /// Waits until each orchestrator sells what either wholesaler has.
    void awaitGoods() throws InterruptedException {
        long deadline = System.nanoTime() + ON_SALE_WITHIN.toNanos();
        while (!instances().stream().allMatch(Arena::sells)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing on sale after " + ON_SALE_WITHIN.toSeconds() + " s");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static boolean sells(Api instance) {
        return SEARCHES.stream()
                .noneMatch(search -> instance.get("/v1/packages?limit=1&destination=TH&" + search)
                        .expecting(200)
                        .path("data")
                        .isEmpty());
    }

    @Override
    public void close() {
        platform.close();
    }
}
