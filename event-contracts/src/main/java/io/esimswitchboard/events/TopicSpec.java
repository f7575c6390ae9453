package io.esimswitchboard.events;

import java.time.Duration;
import java.util.Map;

/// How a topic is to be created.
///
/// @param retention how long a record is kept
/// @param cleanup what happens to a record after that
public record TopicSpec(String name, int partitions, Duration retention, Cleanup cleanup) {

    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions below 1: " + partitions);
        }
        if (!retention.isPositive()) {
            throw new IllegalArgumentException(name + ": retention is not positive: " + retention);
        }
    }

    /// Kafka's cleanup policies.
    public enum Cleanup {
        DELETE("delete"),
        COMPACT("compact");

        private final String setting;

        Cleanup(String setting) {
            this.setting = setting;
        }
    }

    /// The topic's settings, by the names Kafka has for them.
    public Map<String, String> settings() {
        return Map.of("retention.ms", Long.toString(retention.toMillis()), "cleanup.policy", cleanup.setting);
    }
}
