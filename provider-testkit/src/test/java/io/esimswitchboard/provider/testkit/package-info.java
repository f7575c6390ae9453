@NullMarked
package io.esimswitchboard.provider.testkit;

import org.jspecify.annotations.NullMarked;
