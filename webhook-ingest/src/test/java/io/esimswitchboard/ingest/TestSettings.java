package io.esimswitchboard.ingest;

import java.util.HashMap;
import java.util.Map;

/// Settings of a service under test: a free port and three accounts of the fake adapter.
public final class TestSettings {

    static final String NO_KAFKA = "127.0.0.1:1";
    static final String NO_MYSQL = "jdbc:mysql://127.0.0.1:1/none?user=nobody&password=nothing";

    private TestSettings() {}

    /// Kafka and MySQL are away.
    public static Map<String, Object> alone() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", -1);
        settings.put("kafka.bootstrap-servers", NO_KAFKA);
        settings.put("mysql.url", NO_MYSQL);
        settings.put("providers.signed.adapter", "fake");
        settings.put("providers.signed.secret", "s3cret");
        settings.put("providers.with-token.adapter", "fake");
        settings.put("providers.with-token.token", "t0ken");
        settings.put("providers.mute.adapter", "fake");
        settings.put("providers.mute.mute", "true");
        settings.put("providers.left-out.adapter", "not-here");
        return settings;
    }
}
