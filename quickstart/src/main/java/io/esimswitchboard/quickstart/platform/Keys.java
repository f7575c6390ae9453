package io.esimswitchboard.quickstart.platform;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// The secrets of one data folder, made at its first start.
record Keys(Path data) {

    String apiKey() {
        return kept("api-key", "sk_");
    }

    String operatorKey() {
        return kept("operator-key", "op_");
    }

    /// The part of Yoni's webhook address that nobody can guess.
    String yoniWebhookToken() {
        return kept("yoni-webhook-token", "");
    }

    /// The file with the key that seals activation codes and claim links.
    Path keyset() {
        Path file = data.resolve("keyset.json");
        if (Files.notExists(file)) {
            Folders.writePrivateOnce(file, newKeyset());
        }
        return file;
    }

    private String kept(String name, String prefix) {
        return Secrets.keptIn(data.resolve("secrets").resolve(name), prefix);
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime knows no AES-GCM", e);
        }
    }

    @Override
    public String toString() {
        return "Keys of " + data;
    }
}
