/// What plans cost us and what storefronts pay: rate cards, exchange rates, price rules.
@NullMarked
package io.esimswitchboard.orchestrator.pricing;

import org.jspecify.annotations.NullMarked;
