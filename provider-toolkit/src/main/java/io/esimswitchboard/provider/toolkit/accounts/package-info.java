/// From settings to provider accounts: the same loading for every service.
@NullMarked
package io.esimswitchboard.provider.toolkit.accounts;

import org.jspecify.annotations.NullMarked;
