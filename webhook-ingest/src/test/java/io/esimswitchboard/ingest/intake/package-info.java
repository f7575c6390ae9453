@NullMarked
package io.esimswitchboard.ingest.intake;

import org.jspecify.annotations.NullMarked;
