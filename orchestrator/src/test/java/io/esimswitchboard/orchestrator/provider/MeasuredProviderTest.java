package io.esimswitchboard.orchestrator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MeasuredProviderTest {

    private static final Answer<?> UNAVAILABLE = new Answer.Unavailable<>(ProviderError.MAINTENANCE, "closed");
    private static final Outcome<?> UNKNOWN = new Outcome.Unknown<>("lost");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> reached = new ArrayList<>();

    static Stream<Method> accessors() {
        return Stream.of(EsimProvider.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessors")
    void everyAccessorIsPassedOn(Method accessor) throws ReflectiveOperationException {
        EsimProvider measured = measured(full());

        accessor.invoke(measured);

        assertThat(MeasuredProvider.class.getDeclaredMethod(accessor.getName()))
                .as("a default would hide the capability")
                .isNotNull();
        assertThat(reached).contains(accessor.getName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessors")
    void aCapabilityIsThereOrNotAsItIsBeneath(Method accessor) throws ReflectiveOperationException {
        if (accessor.getReturnType() != Optional.class) {
            return;
        }

        assertThat((Optional<?>) accessor.invoke(measured(full()))).isPresent();
        assertThat((Optional<?>) accessor.invoke(measured(new FakeProvider("bare"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accessors")
    void everyCallOfACapabilityReachesItAndIsTimed(Method accessor) throws ReflectiveOperationException {
        if (!capability(accessor).getName().startsWith("io.esimswitchboard.provider.")
                || !capability(accessor).isInterface()) {
            return;
        }
        Object found = accessor.invoke(measured(full()));
        Object capability = found instanceof Optional<?> optional ? optional.orElseThrow() : found;

        for (Method call : capability(accessor).getMethods()) {
            reached.clear();
            call.invoke(capability, new Object[call.getParameterCount()]);
            assertThat(reached).contains(call.getName());
            if (call.getReturnType() == Outcome.class || call.getReturnType() == Answer.class) {
                assertThat(registry.find("provider.call")
                                .tag("provider", "full")
                                .timers())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theTimerTellsWhatCameOfACall() {
        EsimProvider measured = measured(full());

        measured.catalogue().read();

        assertThat(registry.get("provider.call")
                        .tags("provider", "full", "operation", "read_catalogue", "outcome", "unavailable")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void anExceptionPassesThroughAndIsCounted() {
        FakeProvider broken = new FakeProvider("full");
        broken.answer(() -> {
            throw new IllegalStateException("a bug");
        });

        assertThatThrownBy(() -> measured(broken).catalogue().read()).hasMessage("a bug");

        assertThat(registry.get("provider.call")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isOne();
    }

    private MeasuredProvider measured(EsimProvider provider) {
        return new MeasuredProvider(provider, new CallTimer(registry, new ProviderId("full")));
    }

    /// A provider with every capability there is, also one that is added later.
    private EsimProvider full() {
        return fake(EsimProvider.class, method -> {
            Class<?> type = capability(method);
            if (type == ProviderId.class) {
                return new ProviderId("full");
            }
            Object value = type.isInterface() ? fake(type, MeasuredProviderTest::answer) : null;
            return method.getReturnType() == Optional.class ? Optional.ofNullable(value) : value;
        });
    }

    private static @Nullable Object answer(Method method) {
        if (method.getReturnType() == Outcome.class) {
            return UNKNOWN;
        }
        return method.getReturnType() == Answer.class ? UNAVAILABLE : null;
    }

    private <T> T fake(Class<T> type, Function<Method, @Nullable Object> answers) {
        InvocationHandler handler = (_, method, _) -> {
            reached.add(method.getName());
            return answers.apply(method);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Class<?> capability(Method accessor) {
        return accessor.getGenericReturnType() instanceof ParameterizedType optional
                ? (Class<?>) optional.getActualTypeArguments()[0]
                : accessor.getReturnType();
    }
}
