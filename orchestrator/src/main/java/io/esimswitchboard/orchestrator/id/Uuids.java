package io.esimswitchboard.orchestrator.id;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/// UUIDs as the sixteen bytes of a `BINARY(16)` column.
public final class Uuids {

    private static final int BYTES = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 1L << 63;

    private Uuids() {}

    /// Before every id that an [IdGenerator] makes from then on.
    public static UUID firstOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }

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
