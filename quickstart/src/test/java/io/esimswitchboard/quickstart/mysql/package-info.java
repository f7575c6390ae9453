@NullMarked
package io.esimswitchboard.quickstart.mysql;

import org.jspecify.annotations.NullMarked;
