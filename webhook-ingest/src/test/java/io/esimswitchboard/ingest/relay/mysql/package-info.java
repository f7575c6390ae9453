@NullMarked
package io.esimswitchboard.ingest.relay.mysql;

import org.jspecify.annotations.NullMarked;
