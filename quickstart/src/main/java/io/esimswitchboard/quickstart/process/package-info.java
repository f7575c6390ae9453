/// Child processes that die with their parent, ports and waiting.
@NullMarked
package io.esimswitchboard.quickstart.process;

import org.jspecify.annotations.NullMarked;
