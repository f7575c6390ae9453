/// What every answer over HTTP has in common: problems, strict bodies, lists, limits.
@NullMarked
package io.esimswitchboard.orchestrator.http;

import org.jspecify.annotations.NullMarked;
