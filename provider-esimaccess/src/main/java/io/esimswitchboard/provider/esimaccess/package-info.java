/// The adapter for eSIM Access. `docs/providers/esimaccess.md` tells where its facts come from.
@NullMarked
package io.esimswitchboard.provider.esimaccess;

import org.jspecify.annotations.NullMarked;
