package io.esimswitchboard.quickstart.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One order as the storefront remembers it.
///
/// @param offeredAt when it was due to be sent first
public record Purchase(String reference, Instant offeredAt, Answer answer) {

    /// What the platform said in the end.
    public sealed interface Answer {

        /// @param orders the order's id as each answer to the same key named it, repeats included
        /// @param after from the time it was due to the first of these answers
        record Acknowledged(List<String> orders, Duration after) implements Answer {

            public Acknowledged {
                orders = List.copyOf(orders);
            }

            public String order() {
                return orders.getFirst();
            }
        }

        record Refused(String why) implements Answer {}

        /// @param last what came back last
        record Unanswered(String last) implements Answer {}
    }
}
