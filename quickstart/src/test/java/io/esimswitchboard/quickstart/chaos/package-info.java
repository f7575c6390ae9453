@NullMarked
package io.esimswitchboard.quickstart.chaos;

import org.jspecify.annotations.NullMarked;
