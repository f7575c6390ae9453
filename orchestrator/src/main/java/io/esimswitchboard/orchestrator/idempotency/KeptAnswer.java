package io.esimswitchboard.orchestrator.idempotency;

/// An answer as it was sent, and as it is sent again. It may hold activation codes.
///
/// @param location of what was created
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared as a record
public record KeptAnswer(int status, String location, byte[] body) {

    @Override
    public String toString() {
        return "KeptAnswer[" + status + ", " + location + "]";
    }
}
