/// eSIM Access, as its documentation describes it.
@NullMarked
package io.esimswitchboard.simulators.esimaccess;

import org.jspecify.annotations.NullMarked;
