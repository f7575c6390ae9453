package io.esimswitchboard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicsTest {

    @Test
    void eachTopicHasItsPartitionsAndRetention() {
        assertThat(Topics.all()).extracting(TopicSpec::partitions).containsOnly(12);
        assertThat(Topics.spec(Topics.PROVIDER_WEBHOOKS).retention()).isEqualTo(Duration.ofDays(30));
        assertThat(Topics.spec(Topics.ORDER_EVENTS).retention()).isEqualTo(Duration.ofDays(7));
        assertThat(Topics.spec(Topics.FULFILMENTS).retention()).isEqualTo(Duration.ofDays(1));
        assertThat(Topics.spec(Topics.DEAD_LETTERS).retention()).isEqualTo(Duration.ofDays(30));
        assertThat(Topics.spec(Topics.FULFILMENTS).settings())
                .isEqualTo(Map.of("retention.ms", "86400000", "cleanup.policy", "delete"));
    }

    @Test
    void aTopicOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> Topics.spec("other")).isInstanceOf(IllegalArgumentException.class);
    }
}
