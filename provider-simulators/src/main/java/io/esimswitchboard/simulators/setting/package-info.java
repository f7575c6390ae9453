/// Switches for every doubt the contracts leave.
@NullMarked
package io.esimswitchboard.simulators.setting;

import org.jspecify.annotations.NullMarked;
