/// Leases as rows in MySQL.
@NullMarked
package io.esimswitchboard.orchestrator.lease.mysql;

import org.jspecify.annotations.NullMarked;
