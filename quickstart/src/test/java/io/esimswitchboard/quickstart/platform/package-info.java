@NullMarked
package io.esimswitchboard.quickstart.platform;

import org.jspecify.annotations.NullMarked;
