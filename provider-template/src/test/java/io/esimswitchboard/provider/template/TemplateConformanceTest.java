package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.testkit.ProviderConformance;
import io.esimswitchboard.provider.testkit.ProviderHarness;

final class TemplateConformanceTest extends ProviderConformance {

    @Override
    protected ProviderHarness newHarness() {
        return new TemplateHarness();
    }
}
