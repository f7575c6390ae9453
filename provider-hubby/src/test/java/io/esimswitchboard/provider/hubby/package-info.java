@NullMarked
package io.esimswitchboard.provider.hubby;

import org.jspecify.annotations.NullMarked;
