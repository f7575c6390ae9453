package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.SecretScan;
import io.esimswitchboard.quickstart.chaos.check.SoldUnit;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.PortName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A running platform under test, with all that may be done to it and all that can be seen of it.
interface Arena extends AutoCloseable {

    Pattern PASSWORD = Pattern.compile("password=([^&]+)");
    Duration ON_SALE_WITHIN = Duration.ofSeconds(60);
    List<String> SEARCHES = List.of("deliverable=esim_profile", "deliverable=claim");

    Access access();

    /// The storefront's way to each orchestrator.
    List<Api> instances();

    List<Wholesaler> wholesalers();

    List<Victim> victims();

    /// A folder with what the processes have printed.
    Path logs();

    default Api operator() {
        return Api.withKey(access().uri(PortName.ORCHESTRATOR), access().operatorKey());
    }

    default EventTopic topic() {
        return new EventTopic(access().bootstrapServers());
    }

    /// Adds the secrets that the platform was set up with.
    default void addKeys(SecretScan secrets) {
        secrets.add("the API key", access().apiKey());
        secrets.add("the operator key", access().operatorKey());
        secrets.add("Hubby's secret", "hubby-demo-secret");
        secrets.add("Hubby's webhook secret", "hubby-demo-webhook-secret");
        secrets.add("Yoni's secret", "yoni-demo-secret");
        Matcher password = PASSWORD.matcher(access().mysqlUrl());
        if (password.find()) {
            secrets.add("MySQL's password", password.group(1));
        }
    }

    default OrderReader reader() {
        return new OrderReader(instances().getFirst(), operator());
    }

    default void stirUp() {
        wholesalers().forEach(Wholesaler::stirUp);
    }

    /// Ends the storms and answers how often they struck since the simulators were started last.
    default long calm() {
        return wholesalers().stream().mapToLong(Wholesaler::calm).sum();
    }

    default List<SoldUnit> sold() {
        return wholesalers().stream().flatMap(each -> each.sold().stream()).toList();
    }

    /// Waits until each orchestrator sells what either wholesaler has.
    default void awaitGoods() throws InterruptedException {
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
    void close();
}
