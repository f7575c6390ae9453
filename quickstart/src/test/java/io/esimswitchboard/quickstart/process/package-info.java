@NullMarked
package io.esimswitchboard.quickstart.process;

import org.jspecify.annotations.NullMarked;
