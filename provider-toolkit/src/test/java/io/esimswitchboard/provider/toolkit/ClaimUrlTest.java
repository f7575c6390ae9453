package io.esimswitchboard.provider.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.esimswitchboard.provider.ClaimUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claim.example",
                "http://claim.example:8080/c?code=A%20B&x=[1]#top",
                "https://[2001:db8::1]/c",
                "https://claim.example/ส่วนลด",
                "app://claim/CODE"
            })
    void whatIsAnAddressIsKeptAsItStands(String text) {
        assertThat(new ClaimUrl(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claim.example/c",
                "https:///c",
                "https:/claim.example/c",
                "://claim.example/c",
                "https://somebody@claim.example/c",
                "https://claim.example/a b",
                "https://claim.example/\r\nset-cookie: a=b",
                "https://claim.example/\u2028",
                "https://claim.example/\"><script>",
                "javascript:alert(1)",
                "JAVASCRIPT://claim.example/%0aalert(1)"
            })
    void whatIsNoneIsRefusedWithoutBeingShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimUrl(text))
                .withMessage("not an address: " + text.length() + " characters");
    }

    @Test
    void onlyTheWebIsOpenedByABrowser() {
        assertThat(new ClaimUrl("https://claim.example").isWeb()).isTrue();
        assertThat(new ClaimUrl("http://claim.example").isWeb()).isTrue();
        assertThat(new ClaimUrl("app://claim").isWeb()).isFalse();
    }

    @Test
    void itsTextIsMasked() {
        assertThat(new ClaimUrl("https://claim.example/CODE")).hasToString("ClaimUrl[masked]");
    }
}
