@NullMarked
package io.esimswitchboard.quickstart.kafka;

import org.jspecify.annotations.NullMarked;
