@NullMarked
package io.esimswitchboard.simulators.yoni;

import org.jspecify.annotations.NullMarked;
