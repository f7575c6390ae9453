package io.esimswitchboard.quickstart.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretScanTest {

    private final SecretScan secrets = new SecretScan();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "LPA:1$smdp.example$YN-ABCDEFGH23",
                "it is (YN-ABCDEFGH23).",
                "carddata=LPA:1%24smdp.example%24$YN-ABCDEFGH23&x=1",
            })
    void aSecretIsFoundByItsLastWordWhereverItStands(String line) {
        secrets.add("activation code", "LPA:1$smdp.example$YN-ABCDEFGH23");

        assertThat(secrets.in(line)).containsExactly("activation code");
    }

    @Test
    void aLinkIsKnownByItsCodeAndNotByItsHost() {
        secrets.add("link", "https://shop.hubby-simulator.example/claim?code=K7ZQ0PLM3A");

        assertThat(secrets.in("calling hubby-simulator.example")).isEmpty();
        assertThat(secrets.in("code K7ZQ0PLM3A")).containsExactly("link");
    }

    @Test
    void aWordThatOnlyContainsItIsAnotherWord() {
        secrets.add("code", "K7ZQ0PLM3A");

        assertThat(secrets.in("K7ZQ0PLM3AB")).isEmpty();
    }

    @Test
    void whatIsTooShortToLookForIsSaid() {
        assertThatThrownBy(() -> secrets.add("pin", "1234")).hasMessageContaining("pin");
    }
}
