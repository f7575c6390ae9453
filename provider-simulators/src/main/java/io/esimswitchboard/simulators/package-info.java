/// The wholesalers over real HTTP: entry point and in-process start.
@NullMarked
package io.esimswitchboard.simulators;

import org.jspecify.annotations.NullMarked;
