package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.testkit.Operation;
import io.esimswitchboard.provider.testkit.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What is armed at the invented wholesaler.
final class Faults {

    /// Those of which a storm is made. Each has its turn, so that the shortest storm meets those that tell adapters
    /// apart; the dice say when.
    private static final List<String> STORMY = List.of(
            "status",
            "lose_reply",
            "unknown_code",
            "truncated_body",
            "reset_after_send",
            "slow",
            "html_200",
            "reject",
            "reset_in_body",
            "duplicate_keys",
            "not_http",
            "empty_body",
            "missing_fields",
            "bad_utf8",
            "bom");
    private static final Set<String> NOT_TAKEN = Set.of("reject", "reset_after_send");
    private static final Set<String> OTHERS = Set.of(
            "storm",
            "refuse_connection",
            "huge_number",
            "unknown_fields",
            "odd_text",
            "endless_pages",
            "drip",
            "endless_body");

    private final List<Armed> armed = new ArrayList<>();

    synchronized void arm(Trouble trouble) {
        if (!STORMY.contains(trouble.fault()) && !OTHERS.contains(trouble.fault())) {
            throw new UnsupportedOperationException(trouble.fault() + " means nothing to letters");
        }
        armed.add(new Armed(trouble));
    }

    synchronized boolean refusesConnections() {
        return armed.stream().anyMatch(each -> each.trouble.fault().equals("refuse_connection"));
    }

    synchronized Optional<Trouble> strike(Operation operation) {
        return armed.stream().flatMap(each -> each.strike(operation).stream()).findFirst();
    }

    private static final class Armed {

        private final Trouble trouble;
        private final Random dice;
        private int struck;

        Armed(Trouble trouble) {
            this.trouble = trouble;
            this.dice = new Random(trouble.seed());
        }

        Optional<Trouble> strike(Operation operation) {
            boolean meant = trouble.operation() == Operation.ANY || trouble.operation() == operation;
            boolean left = trouble.times() == 0 || struck < trouble.times();
            if (!meant || !left || dice.nextDouble() >= trouble.probability()) {
                return Optional.empty();
            }
            Trouble now = trouble.fault().equals("storm") ? turn() : trouble;
            struck++;
            return Optional.of(now);
        }

        private Trouble turn() {
            String fault = STORMY.get(struck % STORMY.size());
            boolean taken = !NOT_TAKEN.contains(fault);
            return new Trouble(fault, trouble.operation(), "", 1, 1, 0, trouble.lasting(), taken);
        }
    }
}
