@NullMarked
package io.esimswitchboard.orchestrator.tenant.http;

import org.jspecify.annotations.NullMarked;
