@NullMarked
package io.esimswitchboard.orchestrator.esim;

import org.jspecify.annotations.NullMarked;
