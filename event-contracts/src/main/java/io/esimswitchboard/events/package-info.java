/// What crosses Kafka: topics, records and their CloudEvents 1.0 codecs. The only thing the services share.
@NullMarked
package io.esimswitchboard.events;

import org.jspecify.annotations.NullMarked;
