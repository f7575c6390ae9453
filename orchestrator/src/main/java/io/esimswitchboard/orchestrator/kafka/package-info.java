/// The connection to Kafka: clients and topics.
@NullMarked
package io.esimswitchboard.orchestrator.kafka;

import org.jspecify.annotations.NullMarked;
