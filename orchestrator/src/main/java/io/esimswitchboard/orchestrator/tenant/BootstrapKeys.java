package io.esimswitchboard.orchestrator.tenant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the first storefront and the first operator in, with keys from the environment. Any number of instances may do
/// so at once, at every start.
@Singleton
final class BootstrapKeys {

    private static final Logger LOG = LoggerFactory.getLogger(BootstrapKeys.class);
    private static final TenantId DEMO = new TenantId(UUID.nameUUIDFromBytes("bootstrap tenant".getBytes(US_ASCII)));
    private static final Set<Scope> STOREFRONT = EnumSet.complementOf(EnumSet.of(Scope.OPS));

    private final ApiKeys keys;
    private final String storefrontKey;
    private final String operatorKey;

    BootstrapKeys(
            ApiKeys keys,
            @Value("${switchboard.bootstrap.api-key:}") String storefrontKey,
            @Value("${switchboard.bootstrap.operator-key:}") String operatorKey) {
        this.keys = keys;
        this.storefrontKey = storefrontKey;
        this.operatorKey = operatorKey;
    }

    @EventListener
    void add(StartupEvent event) {
        read("BOOTSTRAP_API_KEY", storefrontKey, false).ifPresent(this::addStorefront);
        read("BOOTSTRAP_OPERATOR_KEY", operatorKey, true).ifPresent(this::addOperator);
    }

    private void addStorefront(ApiKey key) {
        keys.addTenant(DEMO, "Demo storefront", true);
        keys.addKey(key, Optional.of(DEMO), STOREFRONT);
        LOG.info("storefront key {}… of {} is in place", key.hint(), DEMO);
    }

    private void addOperator(ApiKey key) {
        keys.addKey(key, Optional.empty(), Set.of(Scope.OPS));
        LOG.info("operator key {}… is in place", key.hint());
    }

    private static Optional<ApiKey> read(String variable, String text, boolean operator) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ApiKey.parse(text)
                .filter(key -> key.operator() == operator)
                .orElseThrow(() -> new ConfigurationException(variable + " has to be " + (operator ? "op_" : "sk_")
                        + " and 20 to 200 letters, digits, - or _")));
    }
}
