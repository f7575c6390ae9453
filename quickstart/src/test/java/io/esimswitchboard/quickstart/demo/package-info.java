@NullMarked
package io.esimswitchboard.quickstart.demo;

import org.jspecify.annotations.NullMarked;
