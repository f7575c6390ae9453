/// Price promises, and what becomes of them when costs have moved.
@NullMarked
package io.esimswitchboard.orchestrator.quote;

import org.jspecify.annotations.NullMarked;
