package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.MissingSettingException;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.RawWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an account is: its id, its settings, its secrets, its capabilities.
abstract class AccountConformance extends ConformanceSetup {

    @Test
    @Requirement("ID-1")
    final void theIdIsTheConfigurationKeyAndStable() {
        assertThat(provider().id()).isEqualTo(ACCOUNT);
        assertThat(provider().traits()).isEqualTo(provider().traits());
        assertThat(wholesaler().factory().adapter()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    @Test
    @Requirement("CFG-1")
    final void aMissingSettingStopsTheStartNamingItsKey() {
        for (String key : wholesaler().requiredSettings()) {
            Map<String, String> less = new HashMap<>(wholesaler().settings());
            less.remove(key);

            assertThatExceptionOfType(MissingSettingException.class)
                    .as(key)
                    .isThrownBy(() -> made(less))
                    .withMessageContaining("providers." + ACCOUNT.value() + "." + key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply-within", "calls-per-second", "concurrent-calls"})
    @Requirement("CFG-3")
    final void aUsualSettingThatCannotBeReadStopsTheStartWithoutShowingItsText(String key) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> newProvider(Map.of(key, "Canary")))
                .withMessageContaining("providers." + ACCOUNT.value() + "." + key)
                .withMessageNotContaining("Canary");
    }

    @Test
    @Tag(WholeProcess.ALONE)
    @Requirement("CFG-2")
    final void noSecretShowsInAnyTextOrLogLine() throws Exception {
        List<String> bearerSecrets = new ArrayList<>();
        WholeProcess.alone(() -> {
            try (var overheard = new Overheard()) {
                String shown = exercised(bearerSecrets);
                String seen = shown + overheard.text();

                assertThat(wholesaler().secrets())
                        .isNotEmpty()
                        .allSatisfy(secret -> assertThat(seen).doesNotContain(secret));
                assertThat(bearerSecrets).allSatisfy(secret -> assertThat(seen).doesNotContain(secret));
            }
        });
    }

    // Every text that a log of the platform may hold.
    private String exercised(List<String> bearerSecrets) {
        var seen = new StringBuilder();
        try (EsimProvider fresh = newProvider(Map.of())) {
            seen.append(fresh).append(fresh.traits()).append(fresh.ordering()).append(fresh.catalogue());
            EnumSet.allOf(Capability.class).forEach(each -> seen.append(each.of(fresh)));
            seen.append(fresh.catalogue().read());
            Attempt attempt = newAttempt();
            seen.append(fresh.ordering().place(attempt));
            Outcome<EsimOrder> settled = settleToTheEnd(fresh, attempt);
            seen.append(settled);
            if (settled instanceof Done<EsimOrder>(var order)) {
                order.deliverables().stream()
                        .map(ConformanceSetup::bearerSecret)
                        .forEach(bearerSecrets::add);
                seen.append(askedAgain(numbered(attempt, Optional.of(order.id()))));
            }
            forgedVerdict(fresh).ifPresent(seen::append);
        }
        return seen + afterTrouble();
    }

    // An answer that cannot be read may hold the activation code all the same.
    private String askedAgain(Attempt bought) {
        var seen = new StringBuilder();
        forEachMisbehaviour(
                Operation.ANY, (_, provider) -> seen.append(provider.ordering().settle(bought)));
        return seen.toString();
    }

    private static Optional<Object> forgedVerdict(EsimProvider provider) {
        RawWebhook nonsense = new RawWebhook(Map.of(), new byte[] {'{'}, Instant.EPOCH);
        return provider.inboundWebhooks()
                .map(webhooks -> List.of(
                        webhooks.verify(nonsense), webhooks.read(nonsense.body(), nonsense.receivedAt()), nonsense));
    }

    private String afterTrouble() {
        var seen = new StringBuilder();
        for (Misbehaviour each : List.of(Misbehaviour.SERVER_ERROR, Misbehaviour.RESET, Misbehaviour.WEB_PAGE)) {
            arm(each.once(Operation.ORDER));
            seen.append(provider().ordering().place(newAttempt()));
        }
        arm(Trouble.refusedConnections(Duration.ofMinutes(5)));
        return seen.append(provider().ordering().place(newAttempt()))
                .append(provider().catalogue().read())
                .toString();
    }

    @Test
    @Requirement("CAP-1")
    final void whatTheWholesalerOffersIsThere() {
        assertThat(wholesaler().offers())
                .allSatisfy(offered -> assertThat(offered.of(provider())).isPresent());
    }

    @Test
    @Requirement("CAP-2")
    final void whatTheWholesalerLacksIsAbsentWhateverHappens() {
        Set<Capability> lacking = EnumSet.allOf(Capability.class);
        lacking.removeAll(wholesaler().offers());

        assertThat(lacking).allSatisfy(each -> assertThat(each.of(provider())).isEmpty());
        var _ = provider().catalogue().read();
        assertThat(lacking).allSatisfy(each -> assertThat(each.of(provider())).isEmpty());
    }
}
