package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.SandboxHarness;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// On demand: `TEMPLATE_SANDBOX` names a file of settings, as [SandboxHarness] tells. Buys for real there.
@EnabledIfEnvironmentVariable(named = "TEMPLATE_SANDBOX", matches = ".+")
final class TemplateSandboxConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return SandboxHarness.of(new TemplateProviderFactory(), "TEMPLATE_SANDBOX");
    }
}
