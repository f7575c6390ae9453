@NullMarked
package io.esimswitchboard.events;

import org.jspecify.annotations.NullMarked;
