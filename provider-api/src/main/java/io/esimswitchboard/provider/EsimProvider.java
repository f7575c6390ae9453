package io.esimswitchboard.provider;

import java.util.Optional;

/// One account at one eSIM wholesaler, as the platform sees it.
///
/// Implementations are safe for concurrent use. Every method but [#id()] and [#traits()] may block; it is called on a
/// virtual thread and outside any database transaction. A failure the caller has to act on is a value
/// ([Outcome], [Answer]); an exception is a bug in the provider module.
///
/// A capability the wholesaler may lack is an accessor returning [Optional]. Empty means it is not offered: there is
/// no way to declare a capability here and refuse it later.
public interface EsimProvider extends AutoCloseable {

    /// The account's id, equal to its configuration key. Stable for the life of the instance.
    ProviderId id();

    /// What the platform has to know to deal with this wholesaler; constant for the life of the instance.
    ProviderTraits traits();

    /// The plans on sale.
    PlanCatalogue catalogue();

    /// Buying eSIMs.
    Ordering ordering();

    default Optional<TopUps> topUps() {
        return Optional.empty();
    }

    default Optional<UsageReports> usageReports() {
        return Optional.empty();
    }

    default Optional<Cancellations> cancellations() {
        return Optional.empty();
    }

    default Optional<AccountBalance> accountBalance() {
        return Optional.empty();
    }

    default Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.empty();
    }

    default Optional<TravellerPortal> travellerPortal() {
        return Optional.empty();
    }

    /// Lets go of connections. Called once, when no call is under way.
    @Override
    default void close() {}
}
