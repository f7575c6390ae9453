/// What was delivered, in MySQL; its secrets sealed.
@NullMarked
package io.esimswitchboard.orchestrator.esim.mysql;

import org.jspecify.annotations.NullMarked;
