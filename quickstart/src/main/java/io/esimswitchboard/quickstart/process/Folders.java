package io.esimswitchboard.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Folders and private files of the embedded servers.
public final class Folders {

    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder, e);
        }
    }

    /// Creates the folder that `file` is to stand in, and answers it.
    public static Path createFor(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return create(parent);
    }

    /// Deletes `folder` with all that is in it; nothing there is fine.
    public static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /// Writes a file that nobody but its owner may read, whole or not at all.
    public static void writePrivate(Path file, String text) {
        try {
            Path part = Files.createTempFile(createFor(file), file.getFileName().toString(), ".part");
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// As [#writePrivate], but where the file is there already, or comes to be meanwhile, that one stays: of several
    /// writers at once the first one wins.
    public static void writePrivateOnce(Path file, String text) {
        try {
            Path part = Files.createTempFile(createFor(file), file.getFileName().toString(), ".part");
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(part, text);
            try {
                Files.createLink(file, part);
            } catch (FileAlreadyExistsException e) {
                // somebody was faster, and theirs is the one
            } finally {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    private Folders() {}
}
