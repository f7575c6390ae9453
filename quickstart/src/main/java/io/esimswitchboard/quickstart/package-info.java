/// The whole platform on one machine with nothing installed but a JDK.
@NullMarked
package io.esimswitchboard.quickstart;

import org.jspecify.annotations.NullMarked;
