package io.esimswitchboard.orchestrator;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The real HTTP server with the real settings, but only some of our packages and no database; what these packages
/// need from others is handed in.
public final class HttpSlice implements AutoCloseable {

    private static final String OURS = "io.esimswitchboard.orchestrator.";
    private static final List<String> AWAY = List.of(
            "io.micronaut.configuration.jdbc",
            "io.micronaut.data",
            "io.micronaut.transaction",
            "io.micronaut.jdbc",
            "io.micronaut.context.time");

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private HttpSlice(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /// @param packages below ours, such as `order.http`
    public static HttpSlice start(List<String> packages, Map<String, Object> settings, Object... others) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("micronaut.server.port", "-1");
        properties.putIfAbsent("MYSQL_URL", "jdbc:none");
        properties.putIfAbsent("KAFKA_BOOTSTRAP_SERVERS", "none");
        var configuration = (ApplicationContextConfiguration)
                ApplicationContext.builder().deduceEnvironment(false).properties(properties);
        Slice context = new Slice(configuration, packages);
        for (Object bean : others) {
            context.registerSingleton(bean);
        }
        return new HttpSlice(context.start());
    }

    public String url() {
        return server.getURL().toString();
    }

    public int port() {
        return server.getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("overrides") // the framework's own varargs
    private static final class Slice extends DefaultApplicationContext {

        private final List<String> packages;

        Slice(ApplicationContextConfiguration configuration, List<String> packages) {
            super(configuration);
            this.packages = packages;
        }

        @Override
        @SuppressWarnings("rawtypes") // the framework's signature
        protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
            return super.resolveBeanDefinitionReferences().stream()
                    .filter(reference -> wanted(reference.getBeanDefinitionName()))
                    .toList();
        }

        // Beans are named package.$Type$Definition.
        private boolean wanted(String bean) {
            return bean.startsWith(OURS)
                    ? packages.stream().anyMatch(name -> bean.startsWith(OURS + name + ".$"))
                    : AWAY.stream().noneMatch(bean::startsWith);
        }
    }
}
