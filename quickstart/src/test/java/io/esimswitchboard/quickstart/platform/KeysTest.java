package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {

    @TempDir
    private Path data;

    @Test
    void keysAreMadeOnceAndKept() {
        String apiKey = new Keys(data).apiKey();

        assertThat(apiKey).matches("sk_[A-Za-z0-9_-]{32}");
        assertThat(new Keys(data).apiKey()).isEqualTo(apiKey);
        assertThat(new Keys(data).operatorKey()).startsWith("op_").isNotEqualTo(apiKey);
        assertThat(new Keys(data).toString()).doesNotContain(apiKey);
    }

    @Test
    void nobodyElseMayReadThem() throws Exception {
        new Keys(data).apiKey();
        Path keyset = new Keys(data).keyset();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/api-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeysetSealsAndOpens() throws Exception {
        AeadConfig.register();
        KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(new Keys(data).keyset()), InsecureSecretKeyAccess.get());
        Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] text = "LPA:1$host$code".getBytes(StandardCharsets.UTF_8);

        assertThat(aead.decrypt(aead.encrypt(text, new byte[0]), new byte[0])).isEqualTo(text);
    }
}
