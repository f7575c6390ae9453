/// Work that one instance at a time may do.
@NullMarked
package io.esimswitchboard.orchestrator.lease;

import org.jspecify.annotations.NullMarked;
