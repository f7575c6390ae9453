package io.esimswitchboard.quickstart.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Random words that are made once per data folder and kept in it.
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// The secret kept in `file`, made now if there is none yet.
    public static String keptIn(Path file, String prefix) {
        if (Files.notExists(file)) {
            Folders.writePrivateOnce(file, prefix + random());
        }
        return Folders.read(file).strip();
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Secrets() {}
}
