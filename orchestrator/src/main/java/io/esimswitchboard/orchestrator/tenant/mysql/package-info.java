/// Tenants and keys in MySQL.
@NullMarked
package io.esimswitchboard.orchestrator.tenant.mysql;

import org.jspecify.annotations.NullMarked;
