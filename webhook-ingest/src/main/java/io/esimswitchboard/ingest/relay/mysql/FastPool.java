package io.esimswitchboard.ingest.relay.mysql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// A connection pool that says within a quarter of a second that MySQL is away, and starts without it.
final class FastPool {

    private static final String MILLIS = "250";

    private FastPool() {}

    static HikariDataSource open(MySqlSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("inbox");
        config.setDriverClassName("com.mysql.cj.jdbc.Driver");
        config.setJdbcUrl(settings.url());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(Long.parseLong(MILLIS));
        config.setValidationTimeout(Long.parseLong(MILLIS));
        config.addDataSourceProperty("connectTimeout", MILLIS);
        config.addDataSourceProperty("socketTimeout", "2000");
        return new HikariDataSource(config);
    }
}
