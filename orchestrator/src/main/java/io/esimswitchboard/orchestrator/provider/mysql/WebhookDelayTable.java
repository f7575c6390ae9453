package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The statements on learned delays.
@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookDelayTable extends GenericRepository<WebhookDelayRow, String> {

    /// Where 19 of 20 samples lie below, one step up undoes 19 steps down: there the value rests. Old samples fade by
    /// themselves, and two instances need not agree on anything.
    @Query("""
            INSERT INTO provider_webhook_delay (provider_id, usual_millis, samples) VALUES (:provider, :millis, 1)
            ON DUPLICATE KEY UPDATE
                usual_millis = GREATEST(1, usual_millis * IF(:millis > usual_millis, 1.19, 0.9908)),
                samples = samples + 1
            """)
    int heard(String provider, double millis);

    @Query("SELECT provider_id, usual_millis, samples FROM provider_webhook_delay")
    List<WebhookDelayRow> all();
}
