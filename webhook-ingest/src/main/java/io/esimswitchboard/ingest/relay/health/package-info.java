/// Readiness: whether a call could be made durable now.
@NullMarked
package io.esimswitchboard.ingest.relay.health;

import org.jspecify.annotations.NullMarked;
