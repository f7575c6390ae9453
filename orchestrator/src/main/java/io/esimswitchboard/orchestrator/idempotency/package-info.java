/// A storefront may repeat a creating request; it is carried out once.
@NullMarked
package io.esimswitchboard.orchestrator.idempotency;

import org.jspecify.annotations.NullMarked;
