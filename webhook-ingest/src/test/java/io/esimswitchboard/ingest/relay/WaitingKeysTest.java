package io.esimswitchboard.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import org.junit.jupiter.api.Test;

final class WaitingKeysTest {

    private final FakeInbox inbox = new FakeInbox();
    private final WaitingKeys keys = new WaitingKeys();

    @Test
    void whatAnotherInstancePutThereIsKnownFromTheNextLookOn() throws InboxUnavailableException {
        inbox.put(new LogRecord("a", new byte[0]));
        assertThat(keys.contains("a")).isFalse();

        assertThat(keys.refresh(inbox)).isTrue();
        assertThat(keys.contains("a")).isTrue();

        inbox.remove(inbox.lease(1).stream().map(Inbox.Waiting::id).toList());
        assertThat(keys.refresh(inbox)).isFalse();
        assertThat(keys.contains("a")).isFalse();
    }

    @Test
    void aKeyPutWhileALookWasUnderWayIsNotForgottenByIt() throws InboxUnavailableException {
        keys.refresh(new PutsWhileLookedAt(() -> keys.add("a")));

        assertThat(keys.contains("a")).isTrue();
    }

    @Test
    void tooManyKeysStandForAll() throws InboxUnavailableException {
        for (int key = 0; key <= WaitingKeys.MOST; key++) {
            inbox.put(new LogRecord("key-" + key, new byte[0]));
        }

        keys.refresh(inbox);

        assertThat(keys.contains("any")).isTrue();
    }
}
