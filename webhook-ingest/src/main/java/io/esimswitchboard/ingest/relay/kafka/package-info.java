/// Kafka as the log.
@NullMarked
package io.esimswitchboard.ingest.relay.kafka;

import org.jspecify.annotations.NullMarked;
