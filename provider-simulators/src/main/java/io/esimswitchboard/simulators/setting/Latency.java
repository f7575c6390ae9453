package io.esimswitchboard.simulators.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a wholesaler takes to answer: log-normal, given by its median and its 99th percentile.
public record Latency(double p50Millis, double p99Millis) {

    private static final double Z99 = 2.3263;

    static Latency of(JsonNode node) {
        if (node.asText().equals("none")) {
            return new Latency(0, 0);
        }
        var latency = new Latency(
                node.path("p50_ms").asDouble(-1), node.path("p99_ms").asDouble(-1));
        Setting.check(
                latency.p50Millis > 0 && latency.p99Millis >= latency.p50Millis && latency.p99Millis <= 600_000,
                "latency",
                "\"none\" or {\"p50_ms\":120,\"p99_ms\":380}");
        return latency;
    }

    /// One draw.
    public Duration next(RandomGenerator random) {
        if (p50Millis == 0) {
            return Duration.ZERO;
        }
        double sigma = Math.log(p99Millis / p50Millis) / Z99;
        double millis = p50Millis * Math.exp(sigma * random.nextGaussian());
        return Duration.ofNanos(Math.round(millis * 1_000_000));
    }
}
