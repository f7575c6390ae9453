package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;

final class AppIdConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return new YoniSimulatorHarness();
    }
}
