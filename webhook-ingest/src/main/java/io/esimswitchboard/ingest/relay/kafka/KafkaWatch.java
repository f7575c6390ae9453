package io.esimswitchboard.ingest.relay.kafka;

import io.esimswitchboard.events.TopicSpec;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.ingest.relay.Repeating;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that the topic of calls exists, and knows whether Kafka is there.
@Context
final class KafkaWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final Duration WHILE_THERE = Duration.ofSeconds(5);
    private static final Duration WHILE_AWAY = Duration.ofMillis(500);
    private static final int REPLY_WITHIN_MS = 2_000;

    private final KafkaSettings settings;
    private final LazyProducer producer;
    private volatile boolean reachable;
    private boolean topicMade;
    private volatile @Nullable Admin admin;
    private @Nullable Repeating repeating;

    KafkaWatch(KafkaSettings settings, LazyProducer producer) {
        this.settings = settings;
        this.producer = producer;
    }

    @PostConstruct
    void start() {
        repeating = new Repeating("kafka-watch", this::turn);
    }

    @PreDestroy
    void stop() {
        Admin open = admin;
        if (open != null) {
            open.close(Duration.ZERO); // first, so that a look under way ends at once
        }
        if (repeating != null) {
            repeating.close();
        }
    }

    boolean reachable() {
        return reachable;
    }

    private Duration turn() {
        boolean there = look();
        if (there != reachable) {
            LOG.info("Kafka is {}", there ? "there" : "away");
        }
        reachable = there;
        return there ? WHILE_THERE : WHILE_AWAY;
    }

    private boolean look() {
        try {
            Admin open = admin();
            if (!topicMade) {
                makeTopic(open);
                topicMade = true;
            }
            if (!reachable) {
                // The first call should not have to wait until the producer has found its way.
                producer.open().partitionsFor(settings.topic());
            }
            open.describeCluster().nodes().get(REPLY_WITHIN_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (KafkaException | ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debug("Kafka: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void makeTopic(Admin open) throws ExecutionException, TimeoutException, InterruptedException {
        TopicSpec spec = Topics.spec(Topics.PROVIDER_WEBHOOKS);
        NewTopic topic = new NewTopic(settings.topic(), spec.partitions(), settings.replicationFactor())
                .configs(spec.settings());
        try {
            open.createTopics(List.of(topic)).all().get(REPLY_WITHIN_MS, TimeUnit.MILLISECONDS);
            LOG.info("made topic {}", settings.topic());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    settings.bootstrapServers(),
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "webhook-ingest-watch",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    1_500,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    REPLY_WITHIN_MS,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    500L));
            admin = open;
        }
        return open;
    }
}
