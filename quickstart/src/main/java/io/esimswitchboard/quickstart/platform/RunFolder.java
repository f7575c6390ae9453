package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who runs on a data folder: a lock that ends with its holder, and the processes written down.
public final class RunFolder {

    private static final String LAUNCHER = "launcher";
    private static final String SUFFIX = ".pid";

    private final Path folder;
    private @Nullable FileChannel held; // kept, for the lock ends when its channel is forgotten

    public RunFolder(Layout layout) {
        this.folder = layout.run();
    }

    /// Takes the data folder for this process until it ends; false when another one has it.
    public boolean lock() {
        Folders.create(folder);
        try {
            held = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return held.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    public void recordLauncher() {
        record(RunRecord.of(LAUNCHER, ProcessHandle.current().pid(), List.of()));
    }

    public void record(Part part) {
        record(RunRecord.of(part.name(), part.pid(), part.ports()));
    }

    public Optional<RunRecord> launcher() {
        return read(LAUNCHER);
    }

    public Optional<RunRecord> read(String name) {
        Path file = folder.resolve(name + SUFFIX);
        return Files.exists(file) ? RunRecord.parse(name, Folders.read(file)) : Optional.empty();
    }

    /// All that is written down but the launcher.
    public List<RunRecord> parts() {
        return Layout.files(folder, SUFFIX).stream()
                .map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                .filter(name -> !name.equals(LAUNCHER))
                .flatMap(name -> read(name).stream())
                .toList();
    }

    /// Says, to whoever waits for it, that all of the platform is ready.
    public void markReady() {
        Folders.writePrivate(folder.resolve("ready"), ProcessHandle.current().pid() + "\n");
    }

    public boolean isReady(long launcher) {
        Path file = folder.resolve("ready");
        return Files.exists(file) && Folders.read(file).strip().equals(Long.toString(launcher));
    }

    /// Whether the launcher that is written down has said so, and each process is still well.
    public boolean isReady() {
        return launcher().map(launcher -> isReady(launcher.pid())).orElse(false)
                && parts().stream().allMatch(RunRecord::isReady);
    }

    /// Forgets all processes.
    public void clear() {
        Layout.files(folder, SUFFIX).forEach(Folders::delete);
        Folders.delete(folder.resolve("ready"));
    }

    private void record(RunRecord record) {
        Folders.writePrivate(folder.resolve(record.name() + SUFFIX), record.text());
    }
}
