/// Makes calls durable: in Kafka, or in an inbox that is relayed to Kafka later.
@NullMarked
package io.esimswitchboard.ingest.relay;

import org.jspecify.annotations.NullMarked;
