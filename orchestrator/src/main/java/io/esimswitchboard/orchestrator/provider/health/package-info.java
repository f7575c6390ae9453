/// How well provider accounts do their work, judged by what became of real orders.
@NullMarked
package io.esimswitchboard.orchestrator.provider.health;

import org.jspecify.annotations.NullMarked;
