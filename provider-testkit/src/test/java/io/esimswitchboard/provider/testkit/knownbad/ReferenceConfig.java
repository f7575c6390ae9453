package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.time.Duration;

/// The settings of the reference adapter. Its text shows the secret: nothing prints it, but one known-bad adapter.
record ReferenceConfig(
        ProviderId id, String secret, String webhookSecret, String webhookToken, Duration replyWithin, Pace pace) {

    static final Duration VISIBILITY_DELAY = Duration.ofSeconds(30);

    static ReferenceConfig of(ProviderSettings settings, Decisions decisions) {
        return new ReferenceConfig(
                decisions.id(settings),
                decisions.secret(settings),
                settings.required("webhook-secret"),
                settings.required("webhook-token"),
                settings.duration("reply-within", Duration.ofSeconds(10)),
                new Pace(decisions.callsPerSecond(settings), settings.integer("concurrent-calls", 16)));
    }
}
