package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;

final class HubbyConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return new HubbySimulatorHarness();
    }
}
