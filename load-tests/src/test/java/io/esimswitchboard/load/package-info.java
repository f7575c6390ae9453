@NullMarked
package io.esimswitchboard.load;

import org.jspecify.annotations.NullMarked;
