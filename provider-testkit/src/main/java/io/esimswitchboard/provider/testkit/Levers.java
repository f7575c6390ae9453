package io.esimswitchboard.provider.testkit;

import java.time.Duration;
import java.util.List;

/// What a wholesaler of one's own allows and a vendor's sandbox does not: to look behind its counter, and to make it
/// misbehave. Over the simulators' engine each of them is one line.
public interface Levers {

    /// A call as it reached the wholesaler.
    ///
    /// @param nanoTime when it came in, as [System#nanoTime()] tells
    /// @param authentic whether its key and signature were right
    record SeenCall(long nanoTime, boolean authentic, String body) {}

    /// Our reference of every unit that was sold and not given back, once for each unit: the referee.
    List<String> sold();

    /// The calls that came in.
    List<SeenCall> calls();

    /// Makes something go wrong.
    ///
    /// @throws UnsupportedOperationException when it means nothing to this wholesaler; the kit then leaves it out
    void arm(Trouble trouble);

    /// New orders stay out of the wholesaler's own lists for so long, by [ProviderHarness#clock()].
    void hideOrdersFor(Duration delay);
}
