package io.esimswitchboard.orchestrator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TinkSealerTest {

    private static final byte[] CODE = "LPA:1$smdp.example$ABC".getBytes(UTF_8);

    private final KeysetHandle first = TestKeyset.fresh();
    private final Sealer sealer = sealerOf(first);

    @Test
    void whatWasSealedOpensAgain() {
        byte[] sealed = sealer.seal(CODE, "esim_1");

        assertThat(sealer.open(sealed, "esim_1")).isEqualTo(CODE);
        assertThat(new String(sealed, UTF_8)).doesNotContain("smdp");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertThat(sealer.seal(CODE, "esim_1")).isNotEqualTo(sealer.seal(CODE, "esim_1"));
    }

    @Test
    void aTextMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = sealer.seal(CODE, "esim_1");

        assertThatThrownBy(() -> sealer.open(sealed, "esim_2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("esim_2");
    }

    @Test
    void anyChangedByteKeepsItShut() {
        byte[] sealed = sealer.seal(CODE, "esim_1");

        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(tampered, "esim_1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterARotationTheOldOpensAndTheNewKeySeals() {
        byte[] old = sealer.seal(CODE, "esim_1");

        Sealer rotated = sealerOf(TestKeyset.rotated(first));

        assertThat(rotated.open(old, "esim_1")).isEqualTo(CODE);
        byte[] renewed = rotated.seal(CODE, "esim_1");
        assertThat(rotated.open(renewed, "esim_1")).isEqualTo(CODE);
        assertThatThrownBy(() -> sealer.open(renewed, "esim_1")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:/nowhere/keyset.json", "env:NOT_SET", "env:NO_KEYSET", "{\"key\":\"secret\"}"})
    void aKeysetThatCannotBeUsedNamesTheSetting(String reference) {
        KeysetSource source = new KeysetSource(
                name -> name.equals("NO_KEYSET") ? Optional.of("{\"key\":\"secret\"}") : Optional.empty());

        assertThatThrownBy(() -> TinkSealer.of(reference, source))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SWITCHBOARD_KEYSET")
                .hasMessageNotContaining("secret");
    }

    private static Sealer sealerOf(KeysetHandle keyset) {
        Map<String, String> environment = Map.of("KEYSET", TestKeyset.json(keyset));
        return TinkSealer.of("env:KEYSET", new KeysetSource(name -> Optional.ofNullable(environment.get(name))));
    }
}
