/// The kit's own proof: an invented wholesaler, an adapter that does everything right, and adapters that each decide
/// one
/// thing wrongly.
@NullMarked
package io.esimswitchboard.provider.testkit.knownbad;

import org.jspecify.annotations.NullMarked;
