package io.esimswitchboard.orchestrator.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ClaimsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);

    private static OrchestratorFixture orchestrator;
    private static Claims claims;

    private final KeyedRequest request =
            new KeyedRequest(new TenantId(new UUID(1, 1)), UUID.randomUUID().toString(), new byte[32]);

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare().start();
        claims = orchestrator.bean(Claims.class);
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @Test
    void aKeyIsClaimedOnce() {
        assertThat(claims.claim(request, NOW, UNTIL)).isTrue();
        assertThat(claims.claim(request, NOW, UNTIL)).isFalse();

        Claim claim = claims.find(request).orElseThrow();
        assertThat(claim.runningUntil()).isEqualTo(UNTIL);
        assertThat(claim.claimedAt()).isEqualTo(NOW);
        assertThat(claim.hash()).isEqualTo(request.hash());
        assertThat(claim.created()).isEmpty();
        assertThat(claim.answer()).isEmpty();
    }

    @Test
    void aReleasedClaimIsGoneWhenNothingWasCreated() {
        claims.claim(request, NOW, UNTIL);

        claims.release(request, UNTIL, NOW.plusSeconds(1));

        assertThat(claims.find(request)).isEmpty();
    }

    @Test
    void aReleasedClaimIsOpenWhenSomethingWasCreated() throws Exception {
        claims.claim(request, NOW, UNTIL);
        bind(new UUID(7, 7));

        claims.release(request, UNTIL, NOW.plusSeconds(1));

        Claim claim = claims.find(request).orElseThrow();
        assertThat(claim.created()).hasValue(new UUID(7, 7));
        assertThat(claim.runningUntil()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void anothersClaimIsNotReleased() {
        claims.claim(request, NOW, UNTIL);
        Claim stale = claims.find(request).orElseThrow();
        assertThat(claims.takeOver(request, stale, UNTIL.plusSeconds(60))).isTrue();

        claims.release(request, UNTIL, NOW.plusSeconds(1));

        assertThat(claims.find(request)).isPresent();
        assertThat(claims.takeOver(request, stale, UNTIL.plusSeconds(90))).isFalse();
    }

    @Test
    void theFirstKeptAnswerStays() {
        claims.claim(request, NOW, UNTIL);
        byte[] body = {'{', '}'};

        assertThat(claims.keep(request, new KeptAnswer(201, "/v1/orders/ord_1", body)))
                .isTrue();
        assertThat(claims.keep(request, new KeptAnswer(201, "/v1/orders/ord_2", body)))
                .isFalse();

        KeptAnswer kept = claims.find(request).flatMap(Claim::answer).orElseThrow();
        assertThat(kept.location()).isEqualTo("/v1/orders/ord_1");
        assertThat(kept.body()).isEqualTo(body);
    }

    @Test
    void oldClaimsArePurgedABatchAtATime() {
        Instant old = NOW.minus(Duration.ofDays(30));
        for (int i = 0; i < 3; i++) {
            claims.claim(new KeyedRequest(request.tenant(), request.key() + i, request.hash()), old, old);
        }
        claims.claim(request, NOW, UNTIL);

        assertThat(claims.purge(old, 2)).isEqualTo(2);
        assertThat(claims.purge(old, 2)).isOne();
        assertThat(claims.find(request)).isPresent();
    }

    private void bind(UUID created) throws Exception {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.prepareStatement(
                        "UPDATE idempotency_key SET order_id = UNHEX(REPLACE(?, '-', '')) WHERE idem_key = ?")) {
            statement.setString(1, created.toString());
            statement.setString(2, request.key());
            statement.executeUpdate();
        }
    }
}
