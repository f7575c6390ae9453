package io.esimswitchboard.orchestrator.order;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How patiently an attempt is settled, and how often a provider is tried.
///
/// @param firstPause before a doubtful attempt is asked about for the first time; doubled each time
/// @param longestPause between two questions
/// @param lookAgain after a wholesaler has said that it has no such order it is asked once more: one that stood still
///     may have carried out what reached it before. What is found then is handed on, or a surplus
/// @param within after this long in doubt a person has to look
/// @param triesPerChoice how often the same offer is tried for a unit after it provably was not carried out
@ConfigurationProperties("orders.settle")
record SettlePolicy(
        @Bindable(defaultValue = "1s") Duration firstPause,
        @Bindable(defaultValue = "60s") Duration longestPause,
        @Bindable(defaultValue = "30s") Duration lookAgain,
        @Bindable(defaultValue = "15m") Duration within,
        @Bindable(defaultValue = "2") int triesPerChoice) {

    private static final int MAX_DOUBLINGS = 16;

    /// The pause before question number `count` (from 0).
    Duration pause(int count) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(count, MAX_DOUBLINGS));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    /// The pause before asking again about an order that was taken on; it grows as doubt does.
    Duration pause(Duration asked, int count) {
        Duration grown = pause(count);
        return asked.compareTo(grown) > 0 ? asked : grown;
    }
}
