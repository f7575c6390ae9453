/// MySQL as the inbox.
@NullMarked
package io.esimswitchboard.ingest.relay.mysql;

import org.jspecify.annotations.NullMarked;
