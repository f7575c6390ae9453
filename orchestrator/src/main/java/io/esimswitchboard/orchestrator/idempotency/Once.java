package io.esimswitchboard.orchestrator.idempotency;

/// What came of a request with a key.
public sealed interface Once {

    /// It was carried out.
    record Answered(KeptAnswer answer) implements Once {}

    /// It had been carried out before; this is the first answer.
    record Replayed(KeptAnswer answer) implements Once {}

    /// The first request with this key is just being carried out.
    record InProgress() implements Once {}

    /// So many requests are being carried out that this one was not begun.
    record Busy() implements Once {}

    /// The key was used for another request.
    record KeyReused() implements Once {}
}
