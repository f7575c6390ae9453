/// The proof, on an operator's request.
@NullMarked
package io.esimswitchboard.orchestrator.statusstore.http;

import org.jspecify.annotations.NullMarked;
