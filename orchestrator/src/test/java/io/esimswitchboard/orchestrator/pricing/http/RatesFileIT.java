package io.esimswitchboard.orchestrator.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RatesFileIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRatesOfAFileArePutOnceForAllInstances() throws IOException {
        Path file = folder.resolve("rates.json");
        Files.writeString(
                file,
                "{\"source\":\"a feed\",\"as_of\":\"" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                        + "\",\"rates\":{\"EUR\":\"0.90\"}}");
        try (var first = OrchestratorFixture.prepare()
                .with("pricing.rates-file", file.toString())
                .start()) {
            Answer rates = eventually(first.operator());
            assertThat(rates.text("/source")).isEqualTo("a feed");
            assertThat(rates.text("/created_by")).isEqualTo("rates-file");
            try (var second = first.another().start()) {
                assertThat(eventually(second.operator()).text("/version")).isEqualTo("1");
            }
        }
    }

    private static Answer eventually(Api operator) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Answer answer = operator.get("/ops/v1/fx-rates");
        while (answer.status() != 200) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer = operator.get("/ops/v1/fx-rates");
        }
        return answer;
    }
}
