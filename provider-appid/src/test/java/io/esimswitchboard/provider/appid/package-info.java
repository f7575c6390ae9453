@NullMarked
package io.esimswitchboard.provider.appid;

import org.jspecify.annotations.NullMarked;
