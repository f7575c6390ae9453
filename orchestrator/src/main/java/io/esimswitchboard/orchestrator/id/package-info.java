/// Identifiers: UUIDv7 inside, a type prefix and base 32 outside.
@NullMarked
package io.esimswitchboard.orchestrator.id;

import org.jspecify.annotations.NullMarked;
