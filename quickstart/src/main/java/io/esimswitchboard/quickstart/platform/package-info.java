/// The whole platform as processes of this machine.
@NullMarked
package io.esimswitchboard.quickstart.platform;

import org.jspecify.annotations.NullMarked;
