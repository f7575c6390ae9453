/// The conformance kit for provider modules, and what their own tests need.
///
/// Start with [ProviderConformance] and [ProviderHarness].
@NullMarked
package io.esimswitchboard.provider.testkit;

import org.jspecify.annotations.NullMarked;
