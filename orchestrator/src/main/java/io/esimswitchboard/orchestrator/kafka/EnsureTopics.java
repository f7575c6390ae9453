package io.esimswitchboard.orchestrator.kafka;

import io.esimswitchboard.events.TopicSpec;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the platform's topics where they are missing, once Kafka answers. A topic that exists is left as it is.
@Singleton
public final class EnsureTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnsureTopics.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final long WITHIN_SECONDS = 10;

    private final KafkaClients clients;
    private final KafkaSettings settings;
    private final BackgroundLoop loop;
    private final CountDownLatch done = new CountDownLatch(1);

    EnsureTopics(KafkaClients clients, KafkaSettings settings) {
        this.clients = clients;
        this.settings = settings;
        this.loop = new BackgroundLoop("ensure-topics", LOOK_AGAIN, this::ensure);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    /// Whether the topics are there; waits for `patience` at most.
    public boolean await(Duration patience) throws InterruptedException {
        return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean ensure() {
        if (done.getCount() == 0) {
            return false;
        }
        Admin admin = clients.admin();
        try {
            for (TopicSpec spec : Topics.all()) {
                create(admin, spec);
            }
            done.countDown();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("topics not ensured yet: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // What has not been answered by now is not waited for.
            admin.close(Duration.ZERO);
        }
        return false;
    }

    private void create(Admin admin, TopicSpec spec) throws ExecutionException, TimeoutException, InterruptedException {
        NewTopic topic = new NewTopic(spec.name(), spec.partitions(), settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(spec.retention().toMillis()),
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        spec.cleanup().name().toLowerCase(Locale.ROOT)));
        try {
            admin.createTopics(List.of(topic)).all().get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    @PreDestroy
    public void close() {
        // Without Kafka there is always a round under way.
        loop.interrupt();
    }
}
