@NullMarked
package io.esimswitchboard.quickstart.command;

import org.jspecify.annotations.NullMarked;
