/// What can be bought: packages and the offers that fill them.
@NullMarked
package io.esimswitchboard.orchestrator.catalogue;

import org.jspecify.annotations.NullMarked;
