/// The control API and the front door both wholesalers share.
@NullMarked
package io.esimswitchboard.simulators.control;

import org.jspecify.annotations.NullMarked;
