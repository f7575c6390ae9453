/// The adapter for the Hubby eSIM API. Its facts and doubts stand in `docs/providers/hubby.md`.
@NullMarked
package io.esimswitchboard.provider.hubby;

import org.jspecify.annotations.NullMarked;
