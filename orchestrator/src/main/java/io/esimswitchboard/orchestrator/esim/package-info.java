/// What was delivered: eSIM profiles and claims.
@NullMarked
package io.esimswitchboard.orchestrator.esim;

import org.jspecify.annotations.NullMarked;
