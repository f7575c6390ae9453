/// A client of the platform's and the simulators' APIs.
@NullMarked
package io.esimswitchboard.quickstart.http;

import org.jspecify.annotations.NullMarked;
