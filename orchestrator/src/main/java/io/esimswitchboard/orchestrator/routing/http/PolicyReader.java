package io.esimswitchboard.orchestrator.routing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.PolicyFormat;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads policies: those that operators put, naming everything that is wrong, and stored ones.
@Singleton
public final class PolicyReader implements PolicyFormat {

    private final Providers providers;
    private final JsonBodies bodies;

    PolicyReader(Providers providers, JsonBodies bodies) {
        this.providers = providers;
        this.bodies = bodies;
    }

    /// Whatever is wrong has been noted then, and the answer is not to be used.
    public Policy read(JsonFields fields) {
        Set<ProviderId> known = providers.all().stream().map(EsimProvider::id).collect(Collectors.toUnmodifiableSet());
        return new PolicyFields(known::contains).read(fields);
    }

    /// A provider may have been taken out of the settings since.
    @Override
    public Policy read(String document) {
        FieldErrors errors = new FieldErrors();
        Predicate<ProviderId> any = _ -> true;
        Policy policy = new PolicyFields(any).read(JsonFields.of(bodies.read(document.getBytes(UTF_8)), errors));
        try {
            errors.throwIfAny("validation_failed");
        } catch (ProblemException e) {
            throw new IllegalArgumentException(
                    "a stored policy is none: " + e.problem().detail(), e);
        }
        return policy;
    }
}
