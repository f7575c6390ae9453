/// The adapter for the appId-signed Yoni eSIM API. Its facts and doubts stand in `docs/providers/appid.md`.
@NullMarked
package io.esimswitchboard.provider.appid;

import org.jspecify.annotations.NullMarked;
