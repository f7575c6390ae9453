/// The orders that the demo buys, over HTTP alone.
@NullMarked
package io.esimswitchboard.quickstart.demo;

import org.jspecify.annotations.NullMarked;
