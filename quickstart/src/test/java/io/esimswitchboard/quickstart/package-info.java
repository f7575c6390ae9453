@NullMarked
package io.esimswitchboard.quickstart;

import org.jspecify.annotations.NullMarked;
