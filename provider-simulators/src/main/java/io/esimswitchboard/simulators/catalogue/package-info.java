/// The plans on sale.
@NullMarked
package io.esimswitchboard.simulators.catalogue;

import org.jspecify.annotations.NullMarked;
