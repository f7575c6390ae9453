package io.esimswitchboard.orchestrator.secret;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;

/// Finds the keyset that a reference names: `file:PATH` or `env:NAME`, each holding a Tink keyset in JSON.
///
/// To rotate, add a key to the keyset and make it the primary one; keep the old ones as long as anything is sealed with
/// them. It is read once, at the start.
final class KeysetSource {

    private static final String SETTING = "SWITCHBOARD_KEYSET";

    private final Function<String, Optional<String>> environment;

    KeysetSource(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    static KeysetSource ofProcess() {
        return new KeysetSource(name -> Optional.ofNullable(System.getenv(name)));
    }

    KeysetHandle load(String reference) {
        String json = text(reference);
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw unusable(reference, "is no Tink keyset in JSON");
        }
    }

    private String text(String reference) {
        if (reference.startsWith("file:")) {
            return file(reference);
        }
        if (reference.startsWith("env:")) {
            return environment
                    .apply(reference.substring("env:".length()))
                    .orElseThrow(() -> unusable(reference, "is not set"));
        }
        // Not quoted: somebody may have put the keyset itself there.
        throw new ConfigurationException(SETTING + " has to name a keyset as file:PATH or env:NAME");
    }

    private static String file(String reference) {
        try {
            return Files.readString(Path.of(reference.substring("file:".length())));
        } catch (IOException e) {
            throw unusable(reference, "cannot be read");
        }
    }

    static ConfigurationException unusable(String reference, String why) {
        return new ConfigurationException(SETTING + ": " + reference + " " + why);
    }
}
