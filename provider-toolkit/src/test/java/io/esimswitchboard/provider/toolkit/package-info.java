@NullMarked
package io.esimswitchboard.provider.toolkit;

import org.jspecify.annotations.NullMarked;
