package io.esimswitchboard.orchestrator.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class KeysIT {

    private static final UUID CREATED = new UUID(7, 7);
    private static final byte[] BODY = {'{', '}'};

    private static OrchestratorFixture orchestrator;
    private static Keys keys;

    private final KeyedRequest request =
            new KeyedRequest(new TenantId(new UUID(1, 1)), UUID.randomUUID().toString(), new byte[32]);

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare().start();
        keys = orchestrator.bean(Keys.class);
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @Test
    void aKeyIsKeptOnce() {
        keys.keep(request, Optional.of(CREATED), Optional.empty());

        assertThatThrownBy(() -> keys.keep(request, Optional.of(new UUID(8, 8)), Optional.empty()))
                .isInstanceOf(KeyTakenException.class)
                .hasMessageNotContaining(request.key());
        UsedKey used = keys.find(request).orElseThrow();
        assertThat(used.hash()).isEqualTo(request.hash());
        assertThat(used.created()).hasValue(CREATED);
        assertThat(used.answer()).isEmpty();
    }

    @Test
    void anAnswerMayComeWithTheKey() {
        keys.keep(request, Optional.empty(), Optional.of(new KeptAnswer(201, "/v1/orders/ord_1", BODY)));

        UsedKey used = keys.find(request).orElseThrow();
        assertThat(used.created()).isEmpty();
        assertThat(used.answer().orElseThrow().body()).isEqualTo(BODY);
    }

    @Test
    void theFirstAnswerStays() {
        keys.keep(request, Optional.of(CREATED), Optional.empty());

        assertThat(keys.answer(request, new KeptAnswer(201, "/v1/orders/ord_1", BODY)))
                .isTrue();
        assertThat(keys.answer(request, new KeptAnswer(201, "/v1/orders/ord_2", BODY)))
                .isFalse();

        KeptAnswer kept = keys.find(request).flatMap(UsedKey::answer).orElseThrow();
        assertThat(kept.location()).isEqualTo("/v1/orders/ord_1");
        assertThat(kept.body()).isEqualTo(BODY);
    }

    @Test
    void aForgottenKeyIsFree() {
        keys.keep(request, Optional.of(CREATED), Optional.empty());

        keys.forget(request, keys.find(request).orElseThrow());

        assertThat(keys.find(request)).isEmpty();
    }

    @Test
    void oldKeysArePurgedABatchAtATime() throws Exception {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < 3; i++) {
            KeyedRequest old = new KeyedRequest(request.tenant(), request.key() + i, request.hash());
            keys.keep(old, Optional.of(CREATED), Optional.empty());
        }
        orchestrator.execute("UPDATE idempotency_key SET created_at = '2020-01-01'");
        keys.keep(request, Optional.of(CREATED), Optional.empty());

        assertThat(keys.purge(longAgo, 2)).isEqualTo(2);
        while (keys.purge(longAgo, 2) == 2) {
            assertThat(keys.find(request)).isPresent();
        }
        assertThat(keys.find(request)).isPresent();
        assertThat(keys.find(new KeyedRequest(request.tenant(), request.key() + 0, request.hash())))
                .isEmpty();
    }
}
