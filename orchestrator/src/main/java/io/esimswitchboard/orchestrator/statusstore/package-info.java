/// Proof that the event log alone tells the state of every order.
@NullMarked
package io.esimswitchboard.orchestrator.statusstore;

import org.jspecify.annotations.NullMarked;
