package io.esimswitchboard.orchestrator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/// Seals with Google Tink. Made at the start, so that a missing key stops it and not the first order.
@Context
final class TinkSealer implements Sealer {

    private final Aead aead;

    @Inject
    TinkSealer(@Value("${switchboard.keyset:}") String reference) {
        this(aead(reference, KeysetSource.ofProcess()));
    }

    private TinkSealer(Aead aead) {
        this.aead = aead;
    }

    static TinkSealer of(String reference, KeysetSource source) {
        return new TinkSealer(aead(reference, source));
    }

    private static Aead aead(String reference, KeysetSource source) {
        try {
            AeadConfig.register();
            KeysetHandle keyset = source.load(reference);
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw KeysetSource.unusable(reference, "has no key for authenticated encryption (AES256_GCM)");
        }
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + context, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open what was sealed for " + context, e);
        }
    }
}
