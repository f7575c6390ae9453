/// What was sold, kept across restarts.
@NullMarked
package io.esimswitchboard.simulators.sale;

import org.jspecify.annotations.NullMarked;
