/// What the adapters cost.
@NullMarked
package io.esimswitchboard.load.adapter;

import org.jspecify.annotations.NullMarked;
