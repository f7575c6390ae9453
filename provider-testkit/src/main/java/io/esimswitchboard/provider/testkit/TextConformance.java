package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.testkit.Levers.SeenCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts that break what was only ever tried in English.
abstract class TextConformance extends WireConformance {

    // Each begins with what only it begins with, and has something to lose up to its end.
    private static final String FIRST = "Kitfirst Işıl \uD83E\uDDD1\u200D\uD83D\uDE80 Ø";
    private static final String LAST = "Kitlast שלום عالم \uD83D\uDE00";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    @Test
    @Requirement("TXT-1")
    final void namesInAnyScriptArriveWhole() {
        Attempt attempt = newAttempt(new Traveller(
                Optional.of("kit@example.com"), Optional.of(FIRST), Optional.of(LAST), Optional.of("tr-TR")));

        var _ = provider().ordering().place(attempt);

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        for (String body : levers().calls().stream()
                .map(SeenCall::body)
                .map(TextConformance::unescaped)
                .toList()) {
            for (String name : List.of(FIRST, LAST)) {
                if (body.contains(name.substring(0, 7))) {
                    assertThat(body).contains(name);
                }
            }
        }
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    @Test
    @Tag(WholeProcess.ALONE)
    @Requirement("TXT-1")
    final void aTurkishMachineUnderstandsTheSame() throws Exception {
        var plans = reading().plans();
        var notices = notices();
        var refusals = refusals(provider());
        WholeProcess.alone(() -> {
            Locale usual = Locale.getDefault();
            Locale.setDefault(Locale.of("tr", "TR"));
            try (var turkish = newProvider(Map.of())) {
                assertThat(reading(turkish).plans()).isEqualTo(plans);
                assertThat(notices()).isEqualTo(notices);
                Attempt attempt = newAttempt();
                var _ = turkish.ordering().place(attempt);
                assertThat(settleToTheEnd(turkish, attempt)).isInstanceOf(Done.class);
                assertThat(refusals(turkish)).isEqualTo(refusals);
            } finally {
                Locale.setDefault(usual);
            }
        });
    }

    private List<Object> refusals(EsimProvider provider) {
        return wholesaler().refusals().keySet().stream()
                .sorted()
                .map(code -> refused(provider, code))
                .<Object>map(outcome -> outcome instanceof Rejected<?> no ? no.reason() : outcome.getClass())
                .toList();
    }

    private List<Object> notices() {
        var webhooks = provider().inboundWebhooks();
        if (webhooks.isEmpty()) {
            return List.of();
        }
        List<Object> verdicts = wholesaler().signedWebhook().stream()
                .<Object>map(webhooks.get()::verify)
                .toList();
        var now = wholesaler().clock().instant();
        return wholesaler().webhookBodies().stream()
                .map(body -> List.of(
                        verdicts, webhooks.get().dedupKey(body), webhooks.get().read(body, now)))
                .map(Object.class::cast)
                .toList();
    }
}
