package io.esimswitchboard.ingest.intake;

import io.esimswitchboard.provider.toolkit.accounts.ProviderAccount;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The senders, by provider id. An account without inbound webhooks is none.
@Singleton
final class Senders {

    private final Map<String, Sender> senders = new HashMap<>();

    Senders(ProviderAccounts accounts) {
        for (ProviderAccount account : accounts.all()) {
            String id = account.id().value();
            account.provider().inboundWebhooks().ifPresent(webhooks -> senders.put(id, new Sender(id, webhooks)));
        }
    }

    Optional<Sender> at(WebhookAddress address) {
        return Optional.ofNullable(senders.get(address.providerId()))
                .filter(sender -> sender.isAt(address.pathToken()));
    }
}
