package io.esimswitchboard.ingest;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The service in this JVM, and somebody who calls it.
record IngestUnderTest(EmbeddedServer server, Caller caller) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static IngestUnderTest start(Map<String, Object> settings) {
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings);
        return new IngestUnderTest(server, new Caller(server.getURI()));
    }

    /// Waits until `kafka` and `mysql` are what readiness says of them, `UP` or `DOWN`.
    IngestUnderTest sees(String kafka, String mysql) {
        await(() -> {
            String body = caller.get("/health/readiness").body();
            return body.contains("\"kafka\":\"" + kafka + "\"") && body.contains("\"mysql\":\"" + mysql + "\"");
        });
        return this;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        caller.close();
        server.close();
    }
}
