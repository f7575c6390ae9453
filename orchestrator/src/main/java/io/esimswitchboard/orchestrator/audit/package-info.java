/// Who changed what.
@NullMarked
package io.esimswitchboard.orchestrator.audit;

import org.jspecify.annotations.NullMarked;
