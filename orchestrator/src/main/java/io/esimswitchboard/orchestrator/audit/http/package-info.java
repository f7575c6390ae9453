/// The audit over HTTP.
@NullMarked
package io.esimswitchboard.orchestrator.audit.http;

import org.jspecify.annotations.NullMarked;
