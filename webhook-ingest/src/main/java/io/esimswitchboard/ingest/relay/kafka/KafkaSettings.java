package io.esimswitchboard.ingest.relay.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;

/// Where Kafka is.
///
/// @param bootstrapServers as Kafka's clients take them
/// @param replicationFactor of topics made here
/// @param topic where calls go
@ConfigurationProperties("kafka")
record KafkaSettings(String bootstrapServers, short replicationFactor, String topic) {}
