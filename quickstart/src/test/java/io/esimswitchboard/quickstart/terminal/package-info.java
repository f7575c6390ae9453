@NullMarked
package io.esimswitchboard.quickstart.terminal;

import org.jspecify.annotations.NullMarked;
