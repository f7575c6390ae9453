package io.esimswitchboard.orchestrator.id;

import java.util.UUID;

/// Makes the UUIDs behind every id. Time-ordered (UUIDv7), unique across instances, safe for concurrent use.
@FunctionalInterface
public interface IdGenerator {

    UUID next();
}
