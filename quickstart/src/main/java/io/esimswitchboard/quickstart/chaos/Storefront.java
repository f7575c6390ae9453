package io.esimswitchboard.quickstart.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.chaos.check.Purchase;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Acknowledged;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Refused;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Unanswered;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.http.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// A shop that wants its order placed: it sends the same key again, to the one instance or the other, until it has an
/// answer it can go by.
final class Storefront {

    private static final Duration REPLY_WITHIN = Duration.ofSeconds(5);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 15_000;
    private static final int REPEATED_EVERY = 10;

    private final List<Api> instances;
    private final OrderMix mix;
    private final ConcurrentSkipListMap<String, LongAdder> replies = new ConcurrentSkipListMap<>();
    private volatile long giveUp = System.nanoTime() + Duration.ofDays(2).toNanos();

    Storefront(List<Api> instances, OrderMix mix) {
        this.instances = instances.stream()
                .map(instance -> instance.answeringWithin(REPLY_WITHIN))
                .toList();
        this.mix = mix;
    }

    /// From now on whoever has no answer waits for it no longer than this.
    void giveUpAfter(Duration patience) {
        giveUp = System.nanoTime() + patience.toNanos();
    }

    /// How often the platform answered what.
    List<String> replies() {
        return replies.entrySet().stream()
                .map(reply -> reply.getValue() + " × " + reply.getKey())
                .toList();
    }

    /// Places order number `number`, which was due at `due` by the clock of [System#nanoTime].
    ///
    /// Every tenth key is sent once more, to another instance, when its answer has come.
    Purchase buy(int number, long due) {
        Instant offeredAt = Instant.now().minusNanos(System.nanoTime() - due);
        Answer answer = place(number, number);
        if (answer instanceof Acknowledged(var orders, var _)) {
            Duration after = Duration.ofNanos(System.nanoTime() - due);
            List<String> ids = new ArrayList<>(orders);
            if (number % REPEATED_EVERY == 0 && place(number, number + 1) instanceof Acknowledged again) {
                ids.add(again.order());
            }
            answer = new Acknowledged(ids, after);
        }
        return new Purchase(mix.reference(number), offeredAt, answer);
    }

    private Answer place(int number, int firstInstance) {
        ObjectNode body = mix.body(number);
        String last = "nothing";
        for (int i = 0; System.nanoTime() - giveUp < 0 || i == 0; i++) {
            Reply reply = post(instances.get(Math.floorMod(firstInstance + i, instances.size())), number, body);
            replies.computeIfAbsent(reply.name(), _ -> new LongAdder()).increment();
            if (reply.last().isPresent()) {
                return reply.last().get();
            }
            last = reply.name();
            if (!pause(i)) {
                break;
            }
        }
        return new Unanswered(last);
    }

    /// @param last what there is no need to ask again after
    private record Reply(String name, Optional<Answer> last) {}

    private Reply post(Api instance, int number, ObjectNode body) {
        try {
            Map<String, String> key = Map.of("Idempotency-Key", mix.reference(number));
            return read(instance.post("/v1/orders", body, key));
        } catch (ApiException e) {
            return new Reply("no answer", Optional.empty());
        }
    }

    private static Reply read(Api.Reply reply) {
        String code = reply.body().path("code").asText();
        String name = (reply.status() + " " + code).strip();
        boolean laterPerhaps = reply.status() == 429 || reply.status() >= 500 || code.equals("idempotency_in_progress");
        if (laterPerhaps) {
            return new Reply(name, Optional.empty());
        }
        return new Reply(name, Optional.of(reply.status() == 201 ? acknowledged(reply) : new Refused(name)));
    }

    private static Answer acknowledged(Api.Reply reply) {
        return new Acknowledged(List.of(reply.body().path("id").asText()), Duration.ZERO);
    }

    private static boolean pause(int triesMade) {
        long most = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE << Math.min(triesMade, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
