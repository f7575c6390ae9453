package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import java.time.InstantSource;

/// Makes the reference adapter, with whatever it decides.
record ReferenceFactory(House house, Line line, Decisions decisions) implements ProviderFactory {

    @Override
    public String adapter() {
        return "reference";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new ReferenceProvider(house, line, ReferenceConfig.of(settings, decisions), decisions, clock);
    }
}
