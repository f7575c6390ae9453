@NullMarked
package io.esimswitchboard.quickstart.chaos.check;

import org.jspecify.annotations.NullMarked;
