package io.esimswitchboard.simulators.wire;

/// Answers one call at a time, on a virtual thread of its own; it may block.
@FunctionalInterface
public interface CallHandler {

    Answer answer(Call call);
}
