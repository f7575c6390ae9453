package io.esimswitchboard.orchestrator.id;

import java.nio.ByteBuffer;
import java.util.UUID;

/// UUIDs as the sixteen bytes of a `BINARY(16)` column.
public final class Uuids {

    private static final int BYTES = 16;

    private Uuids() {}

    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    public static UUID fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
