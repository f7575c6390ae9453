@NullMarked
package io.esimswitchboard.simulators;

import org.jspecify.annotations.NullMarked;
