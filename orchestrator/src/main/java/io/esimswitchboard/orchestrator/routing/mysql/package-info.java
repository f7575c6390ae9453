/// Routing policies and past decisions in the database.
@NullMarked
package io.esimswitchboard.orchestrator.routing.mysql;

import org.jspecify.annotations.NullMarked;
