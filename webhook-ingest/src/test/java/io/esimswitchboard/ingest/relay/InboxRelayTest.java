package io.esimswitchboard.ingest.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

final class InboxRelayTest {

    private final FakeInbox inbox = new FakeInbox();
    private final FakeLog log = new FakeLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outages outages = new Outages(new Circuit(() -> 0), new WaitingKeys());
    private final InboxRelay relay = new InboxRelay(inbox, log, outages, meters);

    @Test
    void whatWaitsIsRelayedInTheOrderOfItsKeyAndRemoved() throws InboxUnavailableException {
        put("a", "a1");
        put("b", "b1");
        put("a", "a2");
        put("a", "a3");

        relay.turn();

        assertThat(log.appended()).containsExactly("a1", "b1", "a2", "a3");
        assertThat(inbox.values()).isEmpty();
    }

    @Test
    void aRecordWithoutAcknowledgementHoldsBackThoseOfItsKeyOnly() throws InboxUnavailableException {
        put("a", "a1");
        put("b", "b1");
        put("a", "a2");
        put("b", "b2");
        log.doNotAcknowledge("a1");

        relay.turn();

        assertThat(log.appended()).containsExactly("b1", "b2");
        assertThat(inbox.values()).containsExactly("a1", "a2");

        log.comeBack();
        relay.turn();

        assertThat(log.appended()).containsExactly("b1", "b2", "a1", "a2");
    }

    @Test
    void whileTheLogIsAwayItIsAskedOnceATurnAndNothingIsRemoved() throws InboxUnavailableException {
        put("a", "a1");
        put("b", "b1");
        log.goAway();

        relay.turn();

        assertThat(log.asked()).isOne();
        assertThat(inbox.values()).containsExactly("a1", "b1");
        assertThat(outages.circuit().allows()).isFalse();
    }

    @Test
    void relayingAgainClosesTheCircuit() throws InboxUnavailableException {
        put("a", "a1");
        outages.circuit().record(false);

        relay.turn();

        assertThat(outages.circuit().allows()).isTrue();
    }

    @Test
    void whileAnotherInstanceRelaysThisOneOnlyLooks() throws InboxUnavailableException {
        put("a", "a1");
        inbox.leaseToAnother();

        relay.turn();

        assertThat(log.appended()).isEmpty();
        assertThat(outages.waitingKeys().contains("a")).isTrue();
        assertThat(meters.get("webhooks.inbox.records").gauge().value()).isEqualTo(1);
    }

    @Test
    void knowsWhetherTheInboxIsThere() {
        relay.turn();
        assertThat(relay.inboxReachable()).isTrue();

        inbox.goAway();
        relay.turn();
        assertThat(relay.inboxReachable()).isFalse();
    }

    private void put(String key, String value) throws InboxUnavailableException {
        inbox.put(new LogRecord(key, value.getBytes(UTF_8)));
    }
}
