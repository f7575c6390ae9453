/// What is written to the terminal.
@NullMarked
package io.esimswitchboard.quickstart.terminal;

import org.jspecify.annotations.NullMarked;
