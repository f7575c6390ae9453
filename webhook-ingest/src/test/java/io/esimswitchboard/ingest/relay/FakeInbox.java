package io.esimswitchboard.ingest.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An inbox in memory.
final class FakeInbox implements Inbox {

    private final List<Waiting> waiting = new ArrayList<>();
    private boolean away;
    private boolean leasedByAnother;
    private long lastId;

    @Override
    public synchronized void put(LogRecord entry) throws InboxUnavailableException {
        requireThere();
        waiting.add(new Waiting(++lastId, entry));
    }

    @Override
    public synchronized Set<String> waitingKeys(int max) throws InboxUnavailableException {
        requireThere();
        return waiting.stream()
                .map(row -> row.entry().key())
                .distinct()
                .limit(max)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized long depth() {
        return waiting.size();
    }

    @Override
    public synchronized List<Waiting> lease(int max) {
        return leasedByAnother ? List.of() : waiting.stream().limit(max).toList();
    }

    @Override
    public synchronized void remove(List<Long> ids) {
        waiting.removeIf(row -> ids.contains(row.id()));
    }

    synchronized void goAway() {
        away = true;
    }

    synchronized void leaseToAnother() {
        leasedByAnother = true;
    }

    synchronized List<String> values() {
        return waiting.stream()
                .map(row -> new String(row.entry().value(), UTF_8))
                .toList();
    }

    private void requireThere() throws InboxUnavailableException {
        if (away) {
            throw new InboxUnavailableException("away");
        }
    }
}
