package io.esimswitchboard.ingest.intake;

import java.util.UUID;

/// Makes UUIDv7s.
@FunctionalInterface
public interface EventIds {

    UUID next();
}
