package io.esimswitchboard.ingest.relay.mysql;

import io.micronaut.context.annotation.ConfigurationProperties;

/// Where MySQL is.
///
/// @param url JDBC, with user and password
@ConfigurationProperties("mysql")
record MySqlSettings(String url, int poolSize) {

    /// The URL holds a password.
    @Override
    public String toString() {
        return "MySqlSettings[]";
    }
}
