package io.esimswitchboard.orchestrator.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Where Kafka is.
///
/// @param replicationFactor of the topics made at start; a topic that exists is left as it is
@ConfigurationProperties("kafka")
public record KafkaSettings(
        String bootstrapServers,
        @Bindable(defaultValue = "1") short replicationFactor) {}
