/// Orders in MySQL.
@NullMarked
package io.esimswitchboard.orchestrator.order.mysql;

import org.jspecify.annotations.NullMarked;
