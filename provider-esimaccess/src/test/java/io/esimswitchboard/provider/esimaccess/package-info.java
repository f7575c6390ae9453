@NullMarked
package io.esimswitchboard.provider.esimaccess;

import org.jspecify.annotations.NullMarked;
