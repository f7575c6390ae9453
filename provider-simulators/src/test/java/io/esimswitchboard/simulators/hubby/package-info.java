@NullMarked
package io.esimswitchboard.simulators.hubby;

import org.jspecify.annotations.NullMarked;
