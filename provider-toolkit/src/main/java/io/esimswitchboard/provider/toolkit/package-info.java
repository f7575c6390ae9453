/// What adapter authors need: an HTTP exchange that tells what left the machine, strict JSON, signing, masking.
///
/// Start with [ProviderHttp] and [ExchangeResult].
@NullMarked
package io.esimswitchboard.provider.toolkit;

import org.jspecify.annotations.NullMarked;
