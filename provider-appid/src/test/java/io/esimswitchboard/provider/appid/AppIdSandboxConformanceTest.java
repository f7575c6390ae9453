package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;
import io.esimswitchboard.provider.testkit.SandboxHarness;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// On demand: `APPID_SANDBOX` names a file of settings, as [SandboxHarness] tells. Buys for real there.
@EnabledIfEnvironmentVariable(named = "APPID_SANDBOX", matches = ".+")
final class AppIdSandboxConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return SandboxHarness.of(new AppIdProviderFactory(), "APPID_SANDBOX");
    }
}
