/// A MySQL-protocol server with nothing installed.
@NullMarked
package io.esimswitchboard.quickstart.mysql;

import org.jspecify.annotations.NullMarked;
