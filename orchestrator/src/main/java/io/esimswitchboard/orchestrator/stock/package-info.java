/// Units that came although they had been bought elsewhere meanwhile.
@NullMarked
package io.esimswitchboard.orchestrator.stock;

import org.jspecify.annotations.NullMarked;
