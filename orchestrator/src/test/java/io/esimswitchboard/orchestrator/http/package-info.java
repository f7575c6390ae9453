@NullMarked
package io.esimswitchboard.orchestrator.http;

import org.jspecify.annotations.NullMarked;
