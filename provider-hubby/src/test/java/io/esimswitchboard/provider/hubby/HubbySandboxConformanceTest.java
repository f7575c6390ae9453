package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.SandboxHarness;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// On demand: `HUBBY_SANDBOX` names a file of settings, as [SandboxHarness] tells. Buys for real there.
@EnabledIfEnvironmentVariable(named = "HUBBY_SANDBOX", matches = ".+")
final class HubbySandboxConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return SandboxHarness.of(new HubbyProviderFactory(), "HUBBY_SANDBOX");
    }
}
