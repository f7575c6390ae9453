/// Sending webhooks with each wholesaler's retries.
@NullMarked
package io.esimswitchboard.simulators.webhook;

import org.jspecify.annotations.NullMarked;
