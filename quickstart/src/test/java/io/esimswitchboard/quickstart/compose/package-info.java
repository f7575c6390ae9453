@NullMarked
package io.esimswitchboard.quickstart.compose;

import org.jspecify.annotations.NullMarked;
