/// Verifies wholesalers' calls and makes them durable.
@NullMarked
package io.esimswitchboard.ingest;

import org.jspecify.annotations.NullMarked;
