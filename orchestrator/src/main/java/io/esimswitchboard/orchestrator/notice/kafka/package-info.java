/// Taking providers' calls from Kafka.
@NullMarked
package io.esimswitchboard.orchestrator.notice.kafka;

import org.jspecify.annotations.NullMarked;
