package io.esimswitchboard.events;

import io.esimswitchboard.events.TopicSpec.Cleanup;
import java.time.Duration;
import java.util.List;

/// The platform's topics.
public final class Topics {

    /// Wholesalers' calls as received ([ReceivedWebhook]), keyed by [ReceivedWebhook#recordKey()]. The replay log.
    public static final String PROVIDER_WEBHOOKS = "esim.provider-webhooks.v1";

    /// Every order event ([OrderEventMessage]), keyed by order id. Carries no secrets.
    public static final String ORDER_EVENTS = "esim.order-events.v1";

    /// Finished deliverables ([FulfilmentMessage]), keyed by order id. Carries bearer secrets: restrict it by ACL.
    public static final String FULFILMENTS = "esim.fulfilments.v1";

    /// Wholesalers' calls that could not be applied, with a [DeadLetter] in the headers; key as at the origin.
    public static final String DEAD_LETTERS = "esim.provider-webhooks.dead-letter.v1";

    /// Fixed for good: raising it would move keys to other partitions and break the order within them.
    private static final int PARTITIONS = 12;

    private static final List<TopicSpec> ALL = List.of(
            new TopicSpec(PROVIDER_WEBHOOKS, PARTITIONS, Duration.ofDays(30), Cleanup.DELETE),
            new TopicSpec(ORDER_EVENTS, PARTITIONS, Duration.ofDays(7), Cleanup.DELETE),
            new TopicSpec(FULFILMENTS, PARTITIONS, Duration.ofDays(1), Cleanup.DELETE),
            new TopicSpec(DEAD_LETTERS, PARTITIONS, Duration.ofDays(30), Cleanup.DELETE));

    private Topics() {}

    public static List<TopicSpec> all() {
        return ALL;
    }

    /// The spec of one of the topics above.
    public static TopicSpec spec(String topic) {
        return ALL.stream()
                .filter(spec -> spec.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a topic of the platform: " + topic));
    }
}
