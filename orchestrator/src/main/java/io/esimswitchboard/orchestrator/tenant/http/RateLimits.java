package io.esimswitchboard.orchestrator.tenant.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;

/// A token bucket for each key. The buckets are counted: those not used for longest make room.
@Singleton
final class RateLimits {

    private static final int MOST = 10_000;

    private final RateLimitSettings settings;
    private final TimeMeter time;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>();

    RateLimits(RateLimitSettings settings, InstantSource clock) {
        this.settings = settings;
        this.time = new ClockTime(clock);
    }

    /// Takes a token of `key`'s bucket.
    ConsumptionProbe take(String key) {
        return bucket(key).tryConsumeAndReturnRemaining(1);
    }

    long limit() {
        return settings.burst();
    }

    synchronized int size() {
        return buckets.size();
    }

    private synchronized Bucket bucket(String key) {
        Bucket bucket = buckets.remove(key);
        buckets.putLast(key, bucket == null ? newBucket() : bucket);
        if (buckets.size() > MOST) {
            buckets.pollFirstEntry();
        }
        return buckets.lastEntry().getValue();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
