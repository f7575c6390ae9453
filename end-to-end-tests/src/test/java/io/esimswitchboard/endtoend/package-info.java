/// The whole platform as a black box: its processes, spoken to over HTTP and Kafka alone.
@NullMarked
package io.esimswitchboard.endtoend;

import org.jspecify.annotations.NullMarked;
