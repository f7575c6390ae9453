/// Usage in MySQL, and the queue of eSIMs whose usage is to be asked for.
@NullMarked
package io.esimswitchboard.orchestrator.usage.mysql;

import org.jspecify.annotations.NullMarked;
