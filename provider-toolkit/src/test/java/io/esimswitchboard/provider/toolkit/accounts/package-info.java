@NullMarked
package io.esimswitchboard.provider.toolkit.accounts;

import org.jspecify.annotations.NullMarked;
