package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the wholesalers again and again, each instance for itself. What one cannot tell any more is not known.
@Singleton
final class PolledBalances implements Balances, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolledBalances.class);

    private final Providers providers;
    private final BackgroundLoop asking;
    private final Map<ProviderId, Money> known = new ConcurrentHashMap<>();

    /// @param every how long a balance is believed
    PolledBalances(Providers providers, @Value("${provider-balances.every:5m}") Duration every) {
        this.providers = providers;
        this.asking = new BackgroundLoop("provider balances", every, this::ask);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        asking.start();
    }

    @Override
    public Optional<Money> of(ProviderId account) {
        return Optional.ofNullable(known.get(account));
    }

    boolean ask() {
        for (EsimProvider provider : providers.all()) {
            provider.accountBalance().ifPresent(balance -> ask(provider.id(), balance));
        }
        return false;
    }

    private void ask(ProviderId account, AccountBalance balance) {
        try {
            switch (balance.fetchBalance()) {
                case Answer.Known<Money>(var money) -> known.put(account, money);
                case Answer.Unavailable<Money> _ -> known.remove(account);
            }
        } catch (RuntimeException e) { // a bug of the adapter, which is not to keep the others from being asked
            known.remove(account);
            LOG.error("asking {} for its balance failed", account.value(), e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        asking.close();
    }
}
