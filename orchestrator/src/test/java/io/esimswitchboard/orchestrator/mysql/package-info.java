@NullMarked
package io.esimswitchboard.orchestrator.mysql;

import org.jspecify.annotations.NullMarked;
