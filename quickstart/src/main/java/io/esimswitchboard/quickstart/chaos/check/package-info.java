/// What must hold after a run, whatever was done to the platform. Pure: from what was seen to a verdict.
@NullMarked
package io.esimswitchboard.quickstart.chaos.check;

import org.jspecify.annotations.NullMarked;
