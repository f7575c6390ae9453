package io.esimswitchboard.orchestrator.notice.mysql;

import io.esimswitchboard.orchestrator.notice.DatabaseProbe;
import jakarta.inject.Singleton;

/// Asks MySQL for the number one.
@Singleton
final class MySqlProbe implements DatabaseProbe {

    private final WebhookTable table;

    MySqlProbe(WebhookTable table) {
        this.table = table;
    }

    @Override
    public boolean answers() {
        try {
            return table.one() == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
