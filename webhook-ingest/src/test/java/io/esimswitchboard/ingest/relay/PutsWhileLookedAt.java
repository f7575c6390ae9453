package io.esimswitchboard.ingest.relay;

import java.util.List;
import java.util.Set;

/// An inbox that is empty when looked at, but not any more when the look returns.
record PutsWhileLookedAt(Runnable put) implements Inbox {

    @Override
    public Set<String> waitingKeys(int max) {
        put.run();
        return Set.of();
    }

    @Override
    public void put(LogRecord entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long depth() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Waiting> lease(int max) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(List<Long> ids) {
        throw new UnsupportedOperationException();
    }
}
