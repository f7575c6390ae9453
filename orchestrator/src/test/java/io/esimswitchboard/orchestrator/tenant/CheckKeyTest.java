package io.esimswitchboard.orchestrator.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.ManualClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckKeyTest {

    private static final ApiKey KEY = ApiKey.parse("op_0123456789abcdefghijkl").orElseThrow();

    private final FakeApiKeys keys = new FakeApiKeys();
    private final ManualClock clock = new ManualClock();
    private final CheckKey checkKey = new CheckKey(keys, clock);

    @Test
    void aRevokedKeyIsOutAfterFiveSeconds() {
        keys.addKey(KEY, Optional.empty(), Set.of(Scope.OPS));
        assertThat(checkKey.check(KEY)).isPresent();
        keys.revokeAll();

        clock.pass(Duration.ofSeconds(5));

        assertThat(checkKey.check(KEY)).isEmpty();
    }

    @Test
    void aGoodKeyIsLookedUpOnceAWhile() {
        keys.addKey(KEY, Optional.empty(), Set.of(Scope.OPS));

        checkKey.check(KEY);
        checkKey.check(KEY);

        assertThat(keys.lookUps()).isOne();
    }

    @Test
    void whoComesWhileAKeyIsLookedUpAgainGoesByWhatWasKnown() {
        keys.addKey(KEY, Optional.empty(), Set.of(Scope.OPS));
        checkKey.check(KEY);
        clock.pass(Duration.ofSeconds(5));
        AtomicReference<Optional<Caller>> other = new AtomicReference<>(Optional.empty());
        keys.onLookUp(() -> other.set(checkKey.check(KEY)));

        checkKey.check(KEY);

        assertThat(other.get()).isPresent();
        assertThat(keys.lookUps()).isEqualTo(2);
    }

    @Test
    void aKeyThatWasGoodIsGoodForFiveMinutesWithoutTheDatabase() {
        keys.addKey(KEY, Optional.empty(), Set.of(Scope.OPS));
        checkKey.check(KEY);
        keys.onLookUp(() -> {
            throw new IllegalStateException("the database is away");
        });

        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(checkKey.check(KEY)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> checkKey.check(KEY)).hasMessage("the database is away");
    }

    @Test
    void aNewKeyIsInAtOnce() {
        assertThat(checkKey.check(KEY)).isEmpty();

        keys.addKey(KEY, Optional.empty(), Set.of(Scope.OPS));

        assertThat(checkKey.check(KEY)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sk_",
                "sk_short",
                "pk_0123456789abcdefghijkl",
                "sk_0123456789abcdefghij\n",
                "sk_ä123456789abcdefghijkl"
            })
    void whatHasNotTheFormOfAKeyIsNone(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
    }

    @Test
    void aKeyIsNotShown() {
        assertThat(KEY.toString()).isEqualTo("ApiKey[op_01234…]");
    }
}
