/// A platform under load and under torment, and the proof of what it kept.
@NullMarked
package io.esimswitchboard.quickstart.chaos;

import org.jspecify.annotations.NullMarked;
