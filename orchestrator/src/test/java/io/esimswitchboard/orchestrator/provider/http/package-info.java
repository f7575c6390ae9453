@NullMarked
package io.esimswitchboard.orchestrator.provider.http;

import org.jspecify.annotations.NullMarked;
