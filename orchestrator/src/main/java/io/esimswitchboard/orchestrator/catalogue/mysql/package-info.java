/// The catalogue in the database.
@NullMarked
package io.esimswitchboard.orchestrator.catalogue.mysql;

import org.jspecify.annotations.NullMarked;
