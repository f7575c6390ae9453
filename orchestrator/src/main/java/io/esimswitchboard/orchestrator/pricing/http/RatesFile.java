package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceStore;
import io.esimswitchboard.orchestrator.pricing.PutPrices;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the exchange rates of a file that somebody else keeps, whenever it has newer ones than are stored. The file is
/// what `PUT /ops/v1/fx-rates` takes; one that is not changes nothing and is told once.
@Singleton
@Requires(property = "pricing.rates-file")
final class RatesFile {

    private static final Logger LOG = LoggerFactory.getLogger(RatesFile.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(60);
    private static final String BY = "rates-file";

    private final Path file;
    private final RatesReader reader;
    private final JsonBodies bodies;
    private final PriceStore store;
    private final PutPrices put;
    private final BackgroundLoop looking = new BackgroundLoop("rates file", LOOK_EVERY, this::look);
    private byte[] known = new byte[0];

    RatesFile(
            @Value("${pricing.rates-file}") String file,
            RatesReader reader,
            JsonBodies bodies,
            PriceStore store,
            PutPrices put) {
        this.file = Path.of(file);
        this.reader = reader;
        this.bodies = bodies;
        this.store = store;
        this.put = put;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        looking.start();
    }

    @PreDestroy
    void stop() {
        looking.close();
    }

    private boolean look() {
        byte[] now = read();
        if (Arrays.equals(now, known)) {
            return false;
        }
        try {
            take(reader.read(bodies.read(now)));
        } catch (ProblemException e) {
            LOG.error("rates file {} is refused: {}", file, e.problem().detail());
        }
        known = now;
        return false;
    }

    private void take(ExchangeRates rates) {
        boolean newer = store.load()
                .rates()
                .filter(stored -> !stored.body().asOf().isBefore(rates.asOf()))
                .isEmpty();
        if (newer) {
            put.put(rates, BY);
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the rates file cannot be read", e);
        }
    }
}
