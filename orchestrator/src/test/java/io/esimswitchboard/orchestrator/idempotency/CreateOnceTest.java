package io.esimswitchboard.orchestrator.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.id.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class CreateOnceTest {

    private static final UUID ORDER = new UUID(7, 7);
    private static final KeptAnswer PLACED = new KeptAnswer(201, "/v1/orders/1", "placed".getBytes(UTF_8));
    private static final KeptAnswer SETTLED = new KeptAnswer(201, "/v1/orders/1", "settled".getBytes(UTF_8));
    private static final KeptAnswer PENDING = new KeptAnswer(201, "/v1/orders/1", "pending".getBytes(UTF_8));

    private final ManualClock clock = new ManualClock();
    private final FakeKeys keys = new FakeKeys(clock);
    private final CreateOnce createOnce = new CreateOnce(keys, clock, 2);
    private final KeyedRequest request = new KeyedRequest(new TenantId(new UUID(1, 1)), "key", new byte[] {1});
    private int created;

    @Test
    void theFirstAnswerIsRepeated() {
        assertThat(run(this::answered)).isEqualTo(new Once.Answered(PLACED));

        assertThat(run(this::answered)).isEqualTo(new Once.Replayed(PLACED));
        assertThat(created).isOne();
    }

    @Test
    void anAnswerThatIsWaitedForIsKeptWhenItIsGiven() {
        assertThat(run(this::unanswered)).isEqualTo(new Once.Answered(SETTLED));

        assertThat(run(this::unanswered)).isEqualTo(new Once.Replayed(SETTLED));
        assertThat(created).isOne();
    }

    @Test
    void aRepeatAfterACrashBeforeTheAnswerIsAnsweredAtOnce() {
        keys.keep(request, Optional.of(ORDER), Optional.empty());

        assertThat(run(this::unanswered)).isEqualTo(new Once.Replayed(SETTLED));
        assertThat(created).isZero();
    }

    @Test
    void whatARepeatWasToldWhileTheFirstWaitedIsWhatTheFirstSays() {
        Once slow = createOnce.run(request, new Creation() {
            @Override
            public Optional<KeptAnswer> create() {
                return unanswered();
            }

            @Override
            public KeptAnswer answerFor(UUID order) {
                assertThat(run(CreateOnceTest.this::answered, PENDING)).isEqualTo(new Once.Replayed(PENDING));
                return SETTLED;
            }
        });

        assertThat(slow).isEqualTo(new Once.Answered(PENDING));
        assertThat(run(this::answered)).isEqualTo(new Once.Replayed(PENDING));
    }

    @Test
    void aRequestThatFindsNoPlaceIsNotBegunAndMayComeAgain() {
        CreateOnce narrow = new CreateOnce(keys, clock, 1);
        KeyedRequest second = new KeyedRequest(request.tenant(), "second", new byte[] {1});
        Creation ofSecond = creation(() -> answered(second), SETTLED);
        Once first = narrow.run(
                request,
                creation(
                        () -> {
                            assertThat(narrow.run(second, ofSecond)).isEqualTo(new Once.Busy());
                            return answered();
                        },
                        SETTLED));

        assertThat(first).isEqualTo(new Once.Answered(PLACED));
        assertThat(created).isOne();
        assertThat(narrow.run(second, ofSecond)).isEqualTo(new Once.Answered(PLACED));
    }

    @Test
    void whoWaitsForAnAnswerTakesNoPlace() {
        CreateOnce narrow = new CreateOnce(keys, clock, 1);
        KeyedRequest second = new KeyedRequest(request.tenant(), "second", new byte[] {1});
        Once slow = narrow.run(request, new Creation() {
            @Override
            public Optional<KeptAnswer> create() {
                return unanswered();
            }

            @Override
            public KeptAnswer answerFor(UUID order) {
                assertThat(narrow.run(second, creation(() -> answered(second), PENDING)))
                        .isEqualTo(new Once.Answered(PLACED));
                return SETTLED;
            }
        });

        assertThat(slow).isEqualTo(new Once.Answered(SETTLED));
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        run(this::answered);

        KeyedRequest other = new KeyedRequest(request.tenant(), request.key(), new byte[] {2});

        assertThat(createOnce.run(other, creation(this::answered, SETTLED))).isInstanceOf(Once.KeyReused.class);
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() {
        run(this::answered);

        KeyedRequest other = new KeyedRequest(new TenantId(new UUID(2, 2)), request.key(), new byte[] {2});

        assertThat(createOnce.run(other, creation(() -> answered(other), SETTLED)))
                .isInstanceOf(Once.Answered.class);
    }

    @Test
    void whileTheFirstIsCarriedOutARepeatIsTurnedAway() {
        Once outer = run(() -> {
            assertThat(run(this::answered)).isInstanceOf(Once.InProgress.class);
            return answered();
        });

        assertThat(outer).isEqualTo(new Once.Answered(PLACED));
    }

    @Test
    void whoeverIsSlowerThanAnotherInstanceRepeatsItsAnswer() {
        Once slower = run(() -> {
            keys.keep(request, Optional.of(ORDER), Optional.of(PENDING));
            return answered();
        });

        assertThat(slower).isEqualTo(new Once.Replayed(PENDING));
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        assertThatThrownBy(() -> run(() -> {
                    throw new IllegalArgumentException("no offer");
                }))
                .hasMessage("no offer");

        assertThat(keys.has(request)).isFalse();
        assertThat(run(this::answered)).isInstanceOf(Once.Answered.class);
    }

    @Test
    void anOldKeyIsNewAgain() {
        run(this::answered);

        clock.pass(Duration.ofHours(24));

        assertThat(run(this::answered)).isEqualTo(new Once.Answered(PLACED));
        assertThat(created).isEqualTo(2);
    }

    private Optional<KeptAnswer> answered() {
        return answered(request);
    }

    private Optional<KeptAnswer> answered(KeyedRequest keyed) {
        keys.keep(keyed, Optional.of(ORDER), Optional.of(PLACED));
        created++;
        return Optional.of(PLACED);
    }

    private Optional<KeptAnswer> unanswered() {
        keys.keep(request, Optional.of(ORDER), Optional.empty());
        created++;
        return Optional.empty();
    }

    private Once run(Supplier<Optional<KeptAnswer>> create) {
        return run(create, SETTLED);
    }

    private Once run(Supplier<Optional<KeptAnswer>> create, KeptAnswer later) {
        return createOnce.run(request, creation(create, later));
    }

    private static Creation creation(Supplier<Optional<KeptAnswer>> create, KeptAnswer later) {
        return new Creation() {
            @Override
            public Optional<KeptAnswer> create() {
                return create.get();
            }

            @Override
            public KeptAnswer answerFor(UUID order) {
                assertThat(order).isEqualTo(ORDER);
                return later;
            }
        };
    }
}
