package io.esimswitchboard.orchestrator;

import io.esimswitchboard.orchestrator.secret.TestKeyset;
import io.esimswitchboard.quickstart.SharedServers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A whole orchestrator on a free port, with a database of its own on the shared server.
///
/// ```java
/// try (var orchestrator = OrchestratorFixture.prepare().with("orders.lease", "2s").start()) {
///     orchestrator.storefront().get("/v1/orders");
/// }
/// ```
public final class OrchestratorFixture implements AutoCloseable {

    /// The storefront key and the operator key that every fixture knows.
    public static final String STOREFRONT_KEY = "sk_test_0123456789abcdefghijklmnopqrstuv";

    public static final String OPERATOR_KEY = "op_test_0123456789abcdefghijklmnopqrstuv";

    private final Map<String, Object> settings;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private OrchestratorFixture(Preparation preparation) {
        this.settings = Map.copyOf(preparation.settings);
        this.context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(settings)
                .beanDefinitions(preparation.beans.toArray(RuntimeBeanDefinition<?>[]::new))
                .start();
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    public static Preparation prepare() {
        return prepare(MigratedDatabase.create());
    }

    /// On a database of the test's own.
    static Preparation prepare(String mysqlUrl) {
        return new Preparation(Map.of(
                "MYSQL_URL",
                mysqlUrl,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "SWITCHBOARD_KEYSET",
                TestKeyset.reference(),
                "BOOTSTRAP_API_KEY",
                STOREFRONT_KEY,
                "BOOTSTRAP_OPERATOR_KEY",
                OPERATOR_KEY,
                "micronaut.server.port",
                "-1"));
    }

    /// A second instance on the same database, with the same settings.
    public Preparation another() {
        return new Preparation(settings);
    }

    /// Its database, for looking into it from outside.
    public String jdbcUrl() {
        return context.getRequiredProperty("MYSQL_URL", String.class);
    }

    public String url() {
        return server.getURL().toString();
    }

    /// Changes its database from outside.
    public void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// A client without a key.
    public Api anybody() {
        return Api.at(url());
    }

    public Api storefront() {
        return anybody().as(STOREFRONT_KEY);
    }

    public Api operator() {
        return anybody().as(OPERATOR_KEY);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /// What is to be different from the real thing.
    public static final class Preparation {

        private final Map<String, Object> settings;
        private final List<RuntimeBeanDefinition<?>> beans = new ArrayList<>();

        private Preparation(Map<String, Object> settings) {
            this.settings = new HashMap<>(settings);
        }

        public Preparation with(String setting, Object value) {
            settings.put(setting, value);
            return this;
        }

        /// On the shared Kafka; otherwise there is none.
        public Preparation withKafka() {
            return with("KAFKA_BOOTSTRAP_SERVERS", SharedServers.kafka().bootstrapServers());
        }

        /// Puts `bean` in the place of every bean of `type`.
        public <T> Preparation replace(Class<T> type, T bean) {
            beans.add(RuntimeBeanDefinition.builder(type, () -> bean)
                    .singleton(true)
                    .replaces(type)
                    .build());
            return this;
        }

        public OrchestratorFixture start() {
            return new OrchestratorFixture(this);
        }
    }
}
