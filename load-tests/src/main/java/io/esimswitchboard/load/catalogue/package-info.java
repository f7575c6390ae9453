/// What the catalogue costs at size.
@NullMarked
package io.esimswitchboard.load.catalogue;

import org.jspecify.annotations.NullMarked;
