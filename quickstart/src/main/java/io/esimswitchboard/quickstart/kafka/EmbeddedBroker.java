package io.esimswitchboard.quickstart.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// What runs in the broker's own JVM: formats the log folder on its first start, then serves.
final class EmbeddedBroker {

    /// Takes the path of the broker's properties, and that of its log folder.
    public static void main(String[] args) {
        String properties = args[0];
        if (Files.notExists(Path.of(args[1], "meta.properties"))) {
            StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", properties}, System.out);
        }
        Kafka.main(new String[] {properties});
    }

    private EmbeddedBroker() {}
}
