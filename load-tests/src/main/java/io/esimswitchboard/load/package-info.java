/// Benchmarks: what something costs, as a ratio to a reference that is measured in the same run.
@NullMarked
package io.esimswitchboard.load;

import org.jspecify.annotations.NullMarked;
