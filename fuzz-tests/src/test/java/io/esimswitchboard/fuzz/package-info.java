/// Every parser of a wholesaler's bytes, fed with what it does not expect.
@NullMarked
package io.esimswitchboard.fuzz;

import org.jspecify.annotations.NullMarked;
