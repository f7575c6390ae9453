package io.esimswitchboard.provider.testkit.knownbad;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.Requirement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The whole kit, run on one adapter, and how it ended.
final class KitRun implements TestExecutionListener {

    private static final int AT_ONCE = 16;
    private static final String ADAPTER = "adapter";
    private static final Map<String, KnownBad> ADAPTERS = new ConcurrentHashMap<>();

    private final KnownBad adapter;
    private final Map<Method, Throwable> failed = new ConcurrentHashMap<>();
    private final List<Throwable> breakdowns = new CopyOnWriteArrayList<>();
    private final Set<Method> passed = ConcurrentHashMap.newKeySet();

    private KitRun(KnownBad adapter) {
        this.adapter = adapter;
    }

    /// Runs it on all of them: at once, but for the tests that change what belongs to the whole process.
    static Map<KnownBad, KitRun> onAll(List<KnownBad> adapters) {
        List<KitRun> runs = adapters.stream().map(KitRun::new).toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            runs.forEach(run -> threads.execute(() -> run.execute(TagFilter.excludeTags("alone"))));
        }
        runs.forEach(run -> run.execute(TagFilter.includeTags("alone")));
        return runs.stream().collect(Collectors.toMap(run -> run.adapter, Function.identity()));
    }

    private void execute(PostDiscoveryFilter part) {
        ADAPTERS.put(adapter.name(), adapter);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ChosenConformanceTest.class))
                .filters(part)
                .configurationParameter(ADAPTER, adapter.name())
                .build();
        LauncherFactory.create().execute(request, this);
        // A listener's exceptions are swallowed.
        breakdowns.forEach(breakdown -> {
            throw new IllegalStateException("the kit did not run", breakdown);
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<Throwable> wrong = result.getThrowable();
        if (test.getSource().orElse(null) instanceof MethodSource source) {
            note(source.getJavaMethod(), result.getStatus(), wrong);
        } else if (result.getStatus() == Status.FAILED) {
            breakdowns.add(wrong.orElseThrow());
        }
    }

    private void note(Method test, Status status, Optional<Throwable> wrong) {
        switch (status) {
            case SUCCESSFUL -> passed.add(test);
            case FAILED -> failed.put(test, wrong.orElseThrow());
            case ABORTED -> {}
        }
    }

    Set<Method> failed() {
        return failed.keySet();
    }

    Set<Method> passed() {
        return passed;
    }

    Set<String> brokenRules() {
        return failed.keySet().stream()
                .map(test -> test.getAnnotation(Requirement.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What failed and why, for the message.
    @Override
    public String toString() {
        return failed.entrySet().stream()
                .map(each -> "%s: %.400s".formatted(each.getKey().getName(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /// The kit, for the adapter that the request names.
    @ExtendWith(Chosen.class)
    static final class ChosenConformanceTest extends ProviderConformance {

        private final KnownBad adapter;

        ChosenConformanceTest(KnownBad adapter) {
            this.adapter = adapter;
        }

        @Override
        protected ProviderHarness newHarness() {
            return new InventedHarness(adapter.house(), adapter.decisions());
        }
    }

    static final class Chosen implements ParameterResolver, ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(ADAPTER).isPresent()
                    ? ConditionEvaluationResult.enabled("an adapter is chosen")
                    : ConditionEvaluationResult.disabled("runs only within " + KitRun.class.getSimpleName());
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KnownBad.class;
        }

        @Override
        public KnownBad resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(
                    ADAPTERS.get(context.getConfigurationParameter(ADAPTER).orElseThrow()));
        }
    }
}
