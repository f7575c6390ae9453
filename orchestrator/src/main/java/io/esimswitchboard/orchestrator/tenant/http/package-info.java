/// Who may call what, and how often.
@NullMarked
package io.esimswitchboard.orchestrator.tenant.http;

import org.jspecify.annotations.NullMarked;
