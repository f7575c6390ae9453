package io.esimswitchboard.quickstart.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseNameTest {

    @Test
    void aNameIsQuotedAsItStands() {
        assertThat(new DatabaseName("orch_1").quoted()).isEqualTo("`orch_1`");
        assertThat(new DatabaseName("x".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Orch", "a b", "a`; DROP DATABASE mysql", "a/b", "a?user=root", "a\n", "é"})
    void whatCouldMeanMoreThanANameIsRefused(String name) {
        assertThatThrownBy(() -> new DatabaseName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatTheServerWouldRefuseIsRefused() {
        assertThatThrownBy(() -> new DatabaseName("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
