/// Applying what providers tell, once each, to the status store.
@NullMarked
package io.esimswitchboard.orchestrator.notice;

import org.jspecify.annotations.NullMarked;
