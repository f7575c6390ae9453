@NullMarked
package io.esimswitchboard.orchestrator.statusstore;

import org.jspecify.annotations.NullMarked;
