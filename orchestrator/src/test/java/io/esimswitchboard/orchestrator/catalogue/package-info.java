@NullMarked
package io.esimswitchboard.orchestrator.catalogue;

import org.jspecify.annotations.NullMarked;
