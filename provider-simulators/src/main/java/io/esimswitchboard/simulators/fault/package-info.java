/// What may be made to go wrong, and when it strikes.
@NullMarked
package io.esimswitchboard.simulators.fault;

import org.jspecify.annotations.NullMarked;
