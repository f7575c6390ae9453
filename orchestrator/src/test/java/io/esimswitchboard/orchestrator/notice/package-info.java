@NullMarked
package io.esimswitchboard.orchestrator.notice;

import org.jspecify.annotations.NullMarked;
