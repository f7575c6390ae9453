@NullMarked
package io.esimswitchboard.ingest.intake.http;

import org.jspecify.annotations.NullMarked;
