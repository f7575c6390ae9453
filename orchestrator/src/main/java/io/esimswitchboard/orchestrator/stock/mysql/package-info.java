/// Stock in MySQL; its secrets sealed.
@NullMarked
package io.esimswitchboard.orchestrator.stock.mysql;

import org.jspecify.annotations.NullMarked;
