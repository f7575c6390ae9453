package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.SandboxHarness;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// On demand: `ESIMACCESS_SANDBOX` names a file of settings, as [SandboxHarness] tells. Buys for real there.
@EnabledIfEnvironmentVariable(named = "ESIMACCESS_SANDBOX", matches = ".+")
final class EsimAccessSandboxConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return SandboxHarness.of(new EsimAccessProviderFactory(), "ESIMACCESS_SANDBOX");
    }
}
