package io.esimswitchboard.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.ReceivedWebhook.Verification;
import io.esimswitchboard.ingest.intake.DurableWebhooks.Kept;
import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KafkaOrInboxTest {

    private final FakeInbox inbox = new FakeInbox();
    private final FakeLog log = new FakeLog();
    private final Outages outages = new Outages(new Circuit(() -> 0), new WaitingKeys());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final KafkaOrInbox durable = new KafkaOrInbox(log, inbox, outages, executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void theLogComesFirst() {
        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.IN_LOG);
        assertThat(inbox.values()).isEmpty();
    }

    @Test
    void whileTheLogIsAwayTheInboxKeepsAndTheLogIsNotAskedAgain() {
        log.goAway();

        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.IN_INBOX);
        assertThat(durable.keep(webhook("other"))).isEqualTo(Kept.IN_INBOX);

        assertThat(log.asked()).isOne();
        assertThat(inbox.values()).hasSize(2);
    }

    @Test
    void aNewerCallDoesNotOvertakeAnOlderOneOfItsKeyInTheInbox() {
        log.goAway();
        durable.keep(webhook("o"));
        log.comeBack();
        outages.circuit().record(true);

        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.IN_INBOX);
        assertThat(durable.keep(webhook("other"))).isEqualTo(Kept.IN_LOG);
    }

    @Test
    void onceTheInboxIsEmptyTheLogComesFirstAgain() throws InboxUnavailableException {
        log.goAway();
        durable.keep(webhook("o"));
        log.comeBack();
        outages.circuit().record(true);
        inbox.remove(inbox.lease(10).stream().map(Inbox.Waiting::id).toList());
        outages.waitingKeys().refresh(inbox);

        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.IN_LOG);
    }

    @Test
    void aLogThatNeverAnswersCostsLessThanASecond() {
        log.fallSilent();
        inbox.goAway();
        long began = System.nanoTime();

        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.NOWHERE);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whenTheInboxWithOlderCallsIsAwayTheLogKeeps() {
        outages.waitingKeys().add("hubby:o");
        inbox.goAway();

        assertThat(durable.keep(webhook("o"))).isEqualTo(Kept.IN_LOG);
    }

    private static ReceivedWebhook webhook(String orderKey) {
        return new ReceivedWebhook(
                UUID.fromString("019aaaaa-0000-7000-8000-000000000001"),
                "hubby",
                "evt",
                Verification.VERIFIED,
                orderKey,
                Instant.EPOCH,
                "",
                new byte[0]);
    }
}
