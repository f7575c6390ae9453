package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Wholesalers' calls, from their sending to the topic: late, repeated, out of order, or never.
///
/// A body says `what key number copy`, so that two copies of one call differ, as those of real wholesalers do.
final class Webhooks {

    private static final Duration LATE = Duration.ofMinutes(2);

    private final World world;
    private final List<ReceivedWebhook> topic = new ArrayList<>();
    private int committed;
    private int announced;

    Webhooks(World world) {
        this.world = world;
    }

    void announce(Wholesaler from, Wholesaler.Sale sale, String what) {
        int number = ++announced;
        String key = from.replays() ? sale.number().value() : sale.reference().value();
        if (world.strikes(world.weather().loss(), "the call about " + key)) {
            return;
        }
        int copies = 1 + world.dice().below(3);
        for (int copy = 1; copy <= copies; copy++) {
            String body = what + " " + key + " " + number + " " + copy;
            world.clock().after(world.dice().upTo(LATE), () -> receive(from, key, body));
        }
    }

    private void receive(Wholesaler from, String key, String body) {
        world.tell(from.name(), () -> "calls: " + body);
        topic.add(new ReceivedWebhook(
                world.ids().next(),
                from.name(),
                Reader.key(body),
                ReceivedWebhook.Verification.UNSIGNED,
                key,
                world.clock().instant(),
                "text/plain",
                body.getBytes(StandardCharsets.UTF_8)));
    }

    /// What no consumer has committed yet, at most `max`.
    List<ReceivedWebhook> poll(int max) {
        return List.copyOf(topic.subList(committed, Math.min(topic.size(), committed + max)));
    }

    /// Everything up to `last` has been applied.
    void commit(ReceivedWebhook last) {
        committed = Math.max(committed, position(last.id()) + 1);
    }

    private int position(UUID id) {
        for (int i = 0; i < topic.size(); i++) {
            if (topic.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("never received: " + id);
    }

    boolean drained() {
        return committed == topic.size();
    }

    /// The wholesalers' words. Orders are named by the wholesaler's number, or by our reference.
    static final class Reader implements InboundWebhooks {

        static String key(String body) {
            return body.substring(0, body.lastIndexOf(' ')).replace(' ', '-');
        }

        @Override
        public Verification verify(RawWebhook webhook) {
            return new Verification.Verified();
        }

        @Override
        public String dedupKey(byte[] body) {
            return key(new String(body, StandardCharsets.UTF_8));
        }

        @Override
        public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
            String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
            OrderKey key = words[1].startsWith("att_")
                    ? new OrderKey.ByReference(new OrderReference(words[1]))
                    : new OrderKey.ByProviderOrder(new ProviderOrderId(words[1]));
            return List.of(
                    words[0].equals("usage")
                            ? new ProviderNotice.UsageReached(key, Integer.parseInt(words[2]), receivedAt)
                            : new ProviderNotice.OrderMoved(key, receivedAt));
        }
    }
}
