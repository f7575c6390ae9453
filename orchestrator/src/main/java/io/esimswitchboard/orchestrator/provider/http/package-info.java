/// Provider accounts over HTTP, for operators.
@NullMarked
package io.esimswitchboard.orchestrator.provider.http;

import org.jspecify.annotations.NullMarked;
