/// Bytes on the wire: an HTTP server that can also misbehave.
@NullMarked
package io.esimswitchboard.simulators.wire;

import org.jspecify.annotations.NullMarked;
