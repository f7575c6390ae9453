package io.esimswitchboard.orchestrator.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class PolledBalancesTest {

    private Supplier<Answer<Money>> answer = () -> new Answer.Known<>(Money.of("12.50", "EUR"));
    private final EsimProvider broken = new Telling(new FakeProvider("broken"), () -> {
        throw new IllegalStateException("a bug");
    });
    private final EsimProvider telling = new Telling(new FakeProvider("telling"), () -> answer.get());
    private final PolledBalances balances =
            new PolledBalances(new FakeProviders(broken, telling, new FakeProvider("silent")), Duration.ofMinutes(5));

    /// A wholesaler that tells what is left.
    private record Telling(EsimProvider fake, AccountBalance balance) implements EsimProvider {

        @Override
        public ProviderId id() {
            return fake.id();
        }

        @Override
        public ProviderTraits traits() {
            return fake.traits();
        }

        @Override
        public PlanCatalogue catalogue() {
            return fake.catalogue();
        }

        @Override
        public Ordering ordering() {
            return fake.ordering();
        }

        @Override
        public Optional<AccountBalance> accountBalance() {
            return Optional.of(balance);
        }
    }

    @Test
    void whatAWholesalerTellsIsKnownAndNothingOfTheOthers() {
        assertThat(of("telling")).isEmpty();

        balances.ask();

        assertThat(of("telling")).contains(Money.of("12.50", "EUR"));
        assertThat(of("silent")).isEmpty();
        assertThat(of("broken")).isEmpty();
    }

    @Test
    void whatItCannotTellAnyMoreIsNotKnown() {
        balances.ask();
        answer = () -> new Answer.Unavailable<>(ProviderError.MAINTENANCE, "closed");

        balances.ask();

        assertThat(of("telling")).isEmpty();
    }

    private Optional<Money> of(String account) {
        return balances.of(new ProviderId(account));
    }
}
