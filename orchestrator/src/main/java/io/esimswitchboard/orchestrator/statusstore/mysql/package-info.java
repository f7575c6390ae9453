/// The state of orders and their event log, read side by side from MySQL.
@NullMarked
package io.esimswitchboard.orchestrator.statusstore.mysql;

import org.jspecify.annotations.NullMarked;
