/// Providers' calls in MySQL; their bodies sealed.
@NullMarked
package io.esimswitchboard.orchestrator.notice.mysql;

import org.jspecify.annotations.NullMarked;
