/// Storefronts, operators and their API keys.
@NullMarked
package io.esimswitchboard.orchestrator.tenant;

import org.jspecify.annotations.NullMarked;
