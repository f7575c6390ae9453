/// What the statements of every feature share.
@NullMarked
package io.esimswitchboard.orchestrator.mysql;

import org.jspecify.annotations.NullMarked;
