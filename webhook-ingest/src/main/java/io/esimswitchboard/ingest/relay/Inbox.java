package io.esimswitchboard.ingest.relay;

import java.util.List;
import java.util.Set;

/// Where calls wait while the log is away.
public interface Inbox {

    /// Adds a record, durably.
    void put(LogRecord entry) throws InboxUnavailableException;

    /// The keys that wait here, at most `max` of them.
    Set<String> waitingKeys(int max) throws InboxUnavailableException;

    long depth() throws InboxUnavailableException;

    /// The oldest records, in the order of their arrival, if this instance may relay now; it may, then, for some
    /// seconds. Empty while another instance does.
    List<Waiting> lease(int max) throws InboxUnavailableException;

    void remove(List<Long> ids) throws InboxUnavailableException;

    /// A record that waits.
    record Waiting(long id, LogRecord entry) {}

    /// The inbox cannot be used now, or it is not known whether it did what was asked.
    final class InboxUnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        public InboxUnavailableException(String message) {
            super(message);
        }
    }
}
