@NullMarked
package io.esimswitchboard.orchestrator.catalogue.http;

import org.jspecify.annotations.NullMarked;
