package io.esimswitchboard.simulators.sale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a wholesaler must not forget: an append-only file of JSON lines, on disk before [#append] returns.
/// Without a file it remembers nothing.
public final class Journal implements AutoCloseable {

    private final @Nullable FileChannel file;

    private Journal(@Nullable FileChannel file) {
        this.file = file;
    }

    public static Journal none() {
        return new Journal(null);
    }

    public static Journal in(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            return new Journal(FileChannel.open(
                    directory.resolve(name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a journal in " + directory, e);
        }
    }

    /// Everything appended so far. A last line torn by a crash never counted as sold and is cut off.
    public synchronized List<ObjectNode> replay() {
        if (file == null) {
            return List.of();
        }
        try {
            String text = content(file);
            int whole = text.lastIndexOf('\n') + 1;
            file.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
            return text.substring(0, whole).lines().map(Journal::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal", e);
        }
    }

    private static ObjectNode line(String text) {
        return Json.readObject(text)
                .orElseThrow(() -> new IllegalStateException("a whole line of the journal is no JSON object"));
    }

    private static String content(FileChannel file) throws IOException {
        file.position(0);
        var buffer = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // read on
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    public synchronized void append(ObjectNode entry) {
        if (file == null) {
            return;
        }
        try {
            var bytes = ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    public synchronized void clear() {
        if (file == null) {
            return;
        }
        try {
            file.truncate(0);
            file.position(0);
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the journal", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the journal", e);
        }
    }
}
