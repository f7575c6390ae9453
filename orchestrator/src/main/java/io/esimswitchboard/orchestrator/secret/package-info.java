/// What must not be readable at rest.
@NullMarked
package io.esimswitchboard.orchestrator.secret;

import org.jspecify.annotations.NullMarked;
