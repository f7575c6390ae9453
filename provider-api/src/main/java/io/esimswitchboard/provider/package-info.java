/// The SPI between the platform and an eSIM wholesaler.
///
/// Start with [EsimProvider], then [Ordering] and [Outcome]: they carry the money rules.
@NullMarked
package io.esimswitchboard.provider;

import org.jspecify.annotations.NullMarked;
