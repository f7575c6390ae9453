package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;

final class EsimAccessConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return new EsimAccessSimulatorHarness();
    }
}
