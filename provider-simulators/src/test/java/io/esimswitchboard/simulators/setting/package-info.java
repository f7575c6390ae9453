@NullMarked
package io.esimswitchboard.simulators.setting;

import org.jspecify.annotations.NullMarked;
