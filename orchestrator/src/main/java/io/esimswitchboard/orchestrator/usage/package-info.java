/// How much of an eSIM's data is used: read, asked for, kept with its age, told of.
@NullMarked
package io.esimswitchboard.orchestrator.usage;

import org.jspecify.annotations.NullMarked;
