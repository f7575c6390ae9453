package io.esimswitchboard.orchestrator.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Storefronts go through a list page by page while the catalogue changes under them.
final class PagesUnderSyncIT {

    private static final int STAYING = 40;
    private static final int CHANGES = 20;
    private static final int READERS = 3;

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private final OrchestratorFixture orchestrator = OrchestratorFixture.prepare()
            .replace(ProviderFactory.class, ADAPTER)
            .with("catalogue.sync.enabled", "false")
            .with("rate-limit.burst", 100_000)
            .with("providers.alpha.adapter", "fake")
            .with("providers.alpha.secret", "hidden")
            .start();

    @AfterEach
    void stop() {
        orchestrator.close();
    }

    @Test
    void whatStaysIsFoundOnceAndInItsPlaceWhateverComesAndGoes() throws Exception {
        sync(0, Stream.empty());
        List<String> staying = walk(orchestrator.storefront());
        assertThat(staying).hasSize(STAYING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> syncing = threads.submit(
                    () -> IntStream.rangeClosed(1, CHANGES).forEach(change -> sync(change, passing(change))));
            List<Future<Integer>> readers = IntStream.range(0, READERS)
                    .mapToObj(_ -> threads.submit(() -> readUntil(syncing, staying)))
                    .toList();
            syncing.get();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    /// How many walks there were.
    private int readUntil(Future<?> syncing, List<String> staying) {
        int walks = 0;
        while (!syncing.isDone()) {
            assertThat(walk(orchestrator.storefront()))
                    .filteredOn(staying::contains)
                    .isEqualTo(staying);
            walks++;
        }
        return walks;
    }

    private static List<String> walk(Api storefront) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Answer page = storefront.get("/v1/packages?destination=TH&limit=7" + next);
            assertThat(page.status()).isEqualTo(200);
            for (int i = 0; i < page.size("/data"); i++) {
                found.add(page.text("/data/" + i + "/id"));
            }
            next = page.node("/next").isNull() ? "" : "&after=" + page.text("/next");
        } while (!next.isEmpty());
        return found;
    }

    private void sync(int change, Stream<Plan> passing) {
        Stream<Plan> staying = IntStream.rangeClosed(1, STAYING).mapToObj(i -> plan("stays-" + i, i, 10 + i));
        ADAPTER.account("alpha").sell(Stream.concat(staying, passing).toList());
        Answer answer = orchestrator.operator().post("/ops/v1/providers/alpha/catalogue-sync", "{}");
        assertThat(answer.status()).as("change %d", change).isEqualTo(200);
    }

    /// Before, between and behind what stays; no two changes have the same ones at the same price.
    private static Stream<Plan> passing(int change) {
        return IntStream.rangeClosed(1, 12)
                .filter(i -> (i + change) % 3 > 0)
                .mapToObj(i -> plan("passes-" + i, 100 + i, 5 + (i * 7 + change * 11) % 60));
    }

    private static Plan plan(String id, int days, int dollars) {
        return Plans.plan(id, "TH", "1GB", days, dollars + ".00");
    }
}
