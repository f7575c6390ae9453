@NullMarked
package io.esimswitchboard.orchestrator.esim.http;

import org.jspecify.annotations.NullMarked;
