@NullMarked
package io.esimswitchboard.ingest.relay;

import org.jspecify.annotations.NullMarked;
