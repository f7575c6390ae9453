@NullMarked
package io.esimswitchboard.simulators.fault;

import org.jspecify.annotations.NullMarked;
