package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.EsimProvider;
import java.util.Optional;

/// The capabilities a wholesaler may lack.
public enum Capability {
    TOP_UPS,
    USAGE_REPORTS,
    CANCELLATIONS,
    ACCOUNT_BALANCE,
    TRAVELLER_PORTAL,
    INBOUND_WEBHOOKS;

    Optional<?> of(EsimProvider provider) {
        return switch (this) {
            case TOP_UPS -> provider.topUps();
            case USAGE_REPORTS -> provider.usageReports();
            case CANCELLATIONS -> provider.cancellations();
            case ACCOUNT_BALANCE -> provider.accountBalance();
            case TRAVELLER_PORTAL -> provider.travellerPortal();
            case INBOUND_WEBHOOKS -> provider.inboundWebhooks();
        };
    }
}
