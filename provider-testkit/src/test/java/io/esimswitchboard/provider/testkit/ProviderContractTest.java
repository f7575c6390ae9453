package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// The contract and the kit say the same.
final class ProviderContractTest {

    @Test
    void everyRuleHasATestAndEveryTestARule() throws Exception {
        assertThat(Rules.written()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Rules.tested());
    }

    @Test
    void everyTestOfTheKitNamesItsRuleAndCannotBeOverridden() throws Exception {
        assertThat(Rules.kitMethods()
                        .filter(method -> method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class)))
                .isNotEmpty()
                .allMatch(method -> method.isAnnotationPresent(Requirement.class))
                .allMatch(method -> Modifier.isFinal(method.getModifiers()));
    }
}
