@NullMarked
package io.esimswitchboard.ingest;

import org.jspecify.annotations.NullMarked;
