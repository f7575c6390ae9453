/// The file of plans and contract prices, for wholesalers whose API shows none.
@NullMarked
package io.esimswitchboard.provider.toolkit.ratecard;

import org.jspecify.annotations.NullMarked;
