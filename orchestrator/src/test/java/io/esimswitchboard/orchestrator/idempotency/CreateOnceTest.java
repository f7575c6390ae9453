package io.esimswitchboard.orchestrator.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class CreateOnceTest {

    private static final UUID ORDER = new UUID(7, 7);
    private static final KeptAnswer FIRST = new KeptAnswer(201, "/v1/orders/1", "first".getBytes(UTF_8));
    private static final KeptAnswer REBUILT = new KeptAnswer(201, "/v1/orders/1", "rebuilt".getBytes(UTF_8));

    private final FakeClaims claims = new FakeClaims();
    private final ManualClock clock = new ManualClock();
    private final CreateOnce createOnce = new CreateOnce(claims, clock, Duration.ofSeconds(60));
    private final KeyedRequest request = new KeyedRequest(new TenantId(new UUID(1, 1)), "key", new byte[] {1});
    private int created;

    @Test
    void theFirstAnswerIsRepeated() {
        assertThat(run(this::succeed)).isEqualTo(new Once.Answered(FIRST));

        assertThat(run(this::succeed)).isEqualTo(new Once.Replayed(FIRST));
        assertThat(created).isOne();
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        run(this::succeed);

        KeyedRequest other = new KeyedRequest(request.tenant(), request.key(), new byte[] {2});

        assertThat(createOnce.run(other, creation(this::succeed))).isInstanceOf(Once.KeyReused.class);
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() {
        run(this::succeed);

        KeyedRequest other = new KeyedRequest(new TenantId(new UUID(2, 2)), request.key(), new byte[] {2});

        assertThat(createOnce.run(other, creation(this::succeed))).isInstanceOf(Once.Answered.class);
    }

    @Test
    void whileTheFirstIsAtWorkARepeatIsTurnedAway() {
        Once outer = run(() -> {
            assertThat(run(this::succeed)).isInstanceOf(Once.InProgress.class);
            return succeed();
        });

        assertThat(outer).isEqualTo(new Once.Answered(FIRST));
    }

    @Test
    void aRefusalFreesTheKey() {
        assertThatThrownBy(() -> run(() -> {
                    throw new IllegalArgumentException("no offer");
                }))
                .hasMessage("no offer");

        assertThat(claims.has(request)).isFalse();
        assertThat(run(this::succeed)).isInstanceOf(Once.Answered.class);
    }

    @Test
    void aFailureAfterTheOrderWasStoredIsAnsweredFromTheOrderAtOnce() {
        assertThatThrownBy(() -> run(() -> {
                    claims.bind(request, ORDER);
                    throw new IllegalStateException("answer lost");
                }))
                .hasMessage("answer lost");

        assertThat(run(this::succeed)).isEqualTo(new Once.Replayed(REBUILT));
        assertThat(run(this::succeed)).isEqualTo(new Once.Replayed(REBUILT));
        assertThat(created).isZero();
    }

    @Test
    void aDeadProcessThatStoredTheOrderIsAnsweredForOnceItsTimeIsUp() {
        claims.claim(request, clock.instant(), clock.instant().plusSeconds(60));
        claims.bind(request, ORDER);
        assertThat(run(this::succeed)).isInstanceOf(Once.InProgress.class);

        clock.pass(Duration.ofSeconds(60));

        assertThat(run(this::succeed)).isEqualTo(new Once.Replayed(REBUILT));
        assertThat(created).isZero();
    }

    @Test
    void aDeadProcessThatStoredNothingIsTakenOverFrom() {
        claims.claim(request, clock.instant(), clock.instant().plusSeconds(60));

        clock.pass(Duration.ofSeconds(60));

        assertThat(run(this::succeed)).isEqualTo(new Once.Answered(FIRST));
    }

    @Test
    void whatWasToldFirstStaysTold() {
        Once slow = run(() -> {
            claims.bind(request, ORDER);
            clock.pass(Duration.ofSeconds(61));
            assertThat(run(this::succeed)).isEqualTo(new Once.Replayed(REBUILT));
            return succeed();
        });

        assertThat(slow).isEqualTo(new Once.Answered(REBUILT));
    }

    @Test
    void afterADayTheKeyIsNewAgain() {
        run(this::succeed);

        clock.pass(Duration.ofHours(24));

        assertThat(run(this::succeed)).isInstanceOf(Once.Answered.class);
        assertThat(created).isEqualTo(2);
    }

    private KeptAnswer succeed() {
        created++;
        return FIRST;
    }

    private Once run(Supplier<KeptAnswer> create) {
        return createOnce.run(request, creation(create));
    }

    private static Creation creation(Supplier<KeptAnswer> create) {
        return new Creation() {
            @Override
            public KeptAnswer create() {
                return create.get();
            }

            @Override
            public KeptAnswer answerFor(UUID created) {
                assertThat(created).isEqualTo(ORDER);
                return REBUILT;
            }
        };
    }
}
