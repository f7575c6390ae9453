package io.esimswitchboard.ingest.relay.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import io.esimswitchboard.ingest.relay.Inbox.Waiting;
import io.esimswitchboard.ingest.relay.LogRecord;
import io.esimswitchboard.quickstart.SharedServers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MySqlInboxIT {

    private MySqlSettings settings;
    private InboxSchema schema;
    private MySqlInbox inbox;

    @BeforeEach
    void start() {
        String database = "inbox_" + Long.toString(System.nanoTime(), 36);
        settings = new MySqlSettings(SharedServers.mysql().createDatabase(database), 2);
        schema = new InboxSchema(settings);
        schema.start();
        inbox = new MySqlInbox(settings, schema);
        while (!schema.ready()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @AfterEach
    void stop() {
        inbox.close();
        schema.stop();
    }

    @Test
    void keepsKeyAndBytesInTheOrderOfArrival() throws InboxUnavailableException {
        String key = "hubby:🌍'; DROP TABLE webhook_inbox; --" + "é".repeat(200);
        byte[] value = new byte[400 * 1024];
        value[1] = -1;
        inbox.put(new LogRecord(key, value));
        inbox.put(new LogRecord("b", "2".getBytes(UTF_8)));

        assertThat(inbox.depth()).isEqualTo(2);
        assertThat(inbox.waitingKeys(10)).containsExactlyInAnyOrder(key, "b");
        assertThat(inbox.lease(10)).extracting(waiting -> waiting.entry().key()).containsExactly(key, "b");
        assertThat(inbox.lease(1).getFirst().entry().value()).isEqualTo(value);
    }

    @Test
    void whatIsRemovedIsGone() throws InboxUnavailableException {
        inbox.put(new LogRecord("a", new byte[0]));
        inbox.put(new LogRecord("b", new byte[0]));
        inbox.put(new LogRecord("c", new byte[0]));

        inbox.remove(inbox.lease(2).stream().map(Waiting::id).toList());

        assertThat(inbox.waitingKeys(10)).containsExactly("c");
    }

    @Test
    void oneInstanceAtATimeHoldsTheLease() throws InboxUnavailableException {
        MySqlInbox other = new MySqlInbox(settings, schema);
        try {
            inbox.put(new LogRecord("a", new byte[0]));

            assertThat(inbox.lease(10)).hasSize(1);
            assertThat(other.lease(10)).isEmpty();
            assertThat(inbox.lease(10)).hasSize(1);
            assertThat(other.depth()).isEqualTo(1);
        } finally {
            other.close();
        }
    }

    @Test
    void anInboxWithoutItsServerSaysSoSoon() {
        MySqlInbox nowhere =
                new MySqlInbox(new MySqlSettings("jdbc:mysql://127.0.0.1:1/none?user=u&password=pw", 2), schema);
        long began = System.nanoTime();
        try {
            assertThatThrownBy(nowhere::depth)
                    .isInstanceOf(InboxUnavailableException.class)
                    .hasMessageNotContaining("pw");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
        } finally {
            nowhere.close();
        }
    }
}
