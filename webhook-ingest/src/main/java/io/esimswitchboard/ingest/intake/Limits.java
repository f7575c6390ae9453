package io.esimswitchboard.ingest.intake;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many genuine calls a provider may make in a second, per instance of the service.
@Singleton
final class Limits {

    private final int callsPerSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Limits(@Value("${ingest.calls-per-second}") int callsPerSecond) {
        this.callsPerSecond = callsPerSecond;
    }

    boolean allows(Sender sender) {
        return buckets.computeIfAbsent(sender.providerId(), _ -> newBucket()).tryConsume(1);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(callsPerSecond)
                        .refillGreedy(callsPerSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
