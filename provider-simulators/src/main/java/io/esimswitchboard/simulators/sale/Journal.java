package io.esimswitchboard.simulators.sale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a wholesaler must not forget: an append-only file of JSON lines, on disk before [#append] returns.
/// Without a file it remembers nothing.
public final class Journal implements AutoCloseable {

    // No channel: an interrupted thread would close it for everybody.
    private final @Nullable RandomAccessFile file;

    private Journal(@Nullable RandomAccessFile file) {
        this.file = file;
    }

    public static Journal none() {
        return new Journal(null);
    }

    public static Journal in(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            return new Journal(new RandomAccessFile(directory.resolve(name).toFile(), "rw"));
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
            byte[] bytes = new byte[Math.toIntExact(file.length())];
            file.seek(0);
            file.readFully(bytes);
            int whole = wholeLines(bytes);
            file.setLength(whole);
            file.seek(whole);
            return new String(bytes, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .map(Journal::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal", e);
        }
    }

    private static int wholeLines(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        return whole;
    }

    private static ObjectNode line(String text) {
        return Json.readObject(text)
                .orElseThrow(() -> new IllegalStateException("a whole line of the journal is no JSON object"));
    }

    public synchronized void append(ObjectNode entry) {
        if (file == null) {
            return;
        }
        try {
            file.write((entry + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    public synchronized void clear() {
        if (file == null) {
            return;
        }
        try {
            file.setLength(0);
            file.seek(0);
            file.getFD().sync();
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
